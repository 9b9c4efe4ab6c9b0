# ROW: cold start on an empty database; restart and redeploy find nothing to do
database
backend one
ready one
holds "Migrations completed: 1 applied, at abc123 (head)" "$(log_of one)"
same "history" abc123 "$(sql 'SELECT version_num FROM headway_version')"

docker restart "$prefix-one" >/dev/null
ready one
holds "No migrations to apply: abc123 (head)" "$(log_of one)"

docker rm -f "$prefix-one" >/dev/null
backend two
ready two
holds "No migrations to apply: abc123 (head)" "$(log_of two)"
same "applied" 1 "$(sql "SELECT count(*) FROM headway_journal WHERE revision = 'abc123'")"
