# ROW: SIGTERM while waiting, migrating, serving: exit status 143 within 5 s, nothing half done
# stopped NAME: asks it to stop, and after five seconds has it killed, which would be status 137
stopped() {
    docker stop -t "${HEADWAY_TEST_GRACE:-5}" "$prefix-$1" >/dev/null
    same "exit status of $1" 143 "$(ends "$1")"
}

backend waits
eventually 600 says waits "sleeping (try 1"
stopped waits
holds "Stopped by SIGTERM: the server is not started" "$(log_of waits)"

release slow <<'END'
--- revision b2
--- revises abc123
--- upgrade
CREATE TABLE tags (id int);
SELECT pg_sleep(600);
--- downgrade
DROP TABLE tags;
END
database
image=$prefix:slow backend migrates
eventually 600 answers migrates "applying b2"
stopped migrates
holds "Stopped by SIGTERM: the server is not started" "$(log_of migrates)"
same "version" abc123 "$(sql 'SELECT version_num FROM headway_version')"
same "tables" 0 "$(sql "SELECT count(*) FROM pg_tables WHERE tablename = 'tags'")"
same "sessions left" 0 "$(sql "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()")"
holds interrupted "$(sql "SELECT string_agg(outcome, ' ') FROM headway_journal WHERE revision = 'b2'")"

backend serves
ready serves
stopped serves
holds "Backend stopping" "$(log_of serves)"
