# ROW: another ENTRYPOINT starts the server without migrations
database
command=$(docker image inspect -f '{{join .Config.Cmd " "}}' notebooklm-backend:latest)
# shellcheck disable=SC2086 # they are words
start one --read-only --tmpfs /tmp -e DATABASE_URL --entrypoint "" notebooklm-backend:latest $command
eventually 600 says one "Backend running on"
same "tables" 0 "$(sql "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")"
same "lines of Headway's" 0 "$(log_of one | grep -c migrations || true)"
