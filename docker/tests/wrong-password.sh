# ROW: a wrong password: fails at the first try, and says what to change
database
backend one --restart on-failure:2 -e DATABASE_URL=postgresql://postgres:wr0ng@db:5432/notebooklm
eventually 600 says one 'check the password in environment DATABASE_URL'
tried_thrice() {
    [ "$(docker inspect -f '{{.RestartCount}} {{.State.Status}}' "$prefix-one")" = "2 exited" ]
}
eventually 600 tried_thrice
same "exit status" 1 "$(ends one)"
holds 'password authentication failed for user "postgres"' "$(log_of one)"
same "tries that were repeated" 0 "$(log_of one | grep -c sleeping || true)"
same "passwords told" 0 "$(log_of one | grep -c wr0ng || true)"
