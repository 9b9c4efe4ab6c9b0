# ROW: ten replicas at once on an empty database: every revision exactly once, all become ready
release five < <(
    before=abc123
    for revision in b1 b2 b3 b4; do
        printf -- '--- revision %s\n--- revises %s\n--- upgrade\nCREATE TABLE %s (id int);\n--- downgrade\nDROP TABLE %s;\n' \
            $revision $before $revision $revision
        before=$revision
    done
)
database
image=$prefix:five
for ((i = 0; i < 10; i++)); do
    # Ten of them at once may be slow, and that is not what is asked here.
    backend "replica$i" -e HEADWAY_WAIT=15min -e DATABASE_URL="$DATABASE_URL?connect_timeout=120" &
done
wait
for ((i = 0; i < 10; i++)); do
    ready "replica$i"
done
same "journal" "abc123 1,b1 1,b2 1,b3 1,b4 1" "$(sql "SELECT string_agg(revision || ' ' || times, ',' ORDER BY revision)
    FROM (SELECT revision, count(*) AS times FROM headway_journal WHERE direction = 'upgrade' GROUP BY revision) AS ran")"
same "version" b4 "$(sql 'SELECT string_agg(version_num, $$,$$) FROM headway_version')"
