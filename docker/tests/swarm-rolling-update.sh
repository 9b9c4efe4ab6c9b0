# ROW: an update with an expand revision under load, and its rollback: old tasks stay ready meanwhile, no request fails
source docker/swarm.sh
release two <<'END'
--- revision b2
--- revises abc123
--- message add colour
--- phase expand
--- upgrade
SELECT pg_sleep(20);
ALTER TABLE users ADD COLUMN colour text;
--- downgrade
ALTER TABLE users DROP COLUMN colour;
END
swarm
database
service backend --replicas 2
serves backend 2
old=$(tasks backend)
load backend

migrates() {
    [ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'")" = 1 ]
}
update backend --image "$prefix:two"
eventually 120 migrates
for task in $old; do
    holds "HTTP/1.1 200" "$(docker exec "$task" healthcheck || true)"
done
for task in $(tasks backend); do
    [[ $old == *$task* ]] || holds '"status":"migrating"' "$(docker exec "$task" healthcheck || true)"
done
migrates || fail "the migration ended before anybody looked"
updated backend completed
serves backend 2
same "schema" b2 "$(sql 'SELECT version_num FROM headway_version')"
unload backend

load backend
rollback backend
updated backend rollback_completed
serves backend 2
unload backend
holds "The database is ahead of these files by b2 (add colour); code that does not know it still runs on that schema" "$(said backend)"
same "applied" 1 "$(sql "SELECT count(*) FROM headway_journal WHERE revision = 'b2'")"
