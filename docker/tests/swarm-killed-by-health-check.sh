# ROW: a migration longer than StartPeriod is stopped and rolled back; as a one-off job it has no deadline
source docker/swarm.sh
release long <<'END'
--- revision b2
--- revises abc123
--- message count everything
--- phase expand
--- upgrade
SELECT pg_sleep(25);
--- downgrade
END
swarm
database
service backend --health-start-period 2s --health-interval 2s --health-retries 3 --stop-grace-period 20s
serves backend 1

update backend --image "$prefix:long"
updated backend rollback_completed
holds "Stopped by SIGTERM: the server is not started" "$(said backend)"
holds "upgrade b2 was interrupted and rolled back" "$(said backend)"
same "schema" abc123 "$(sql 'SELECT version_num FROM headway_version')"

docker service create -d -q --name "$prefix-migrate" --label "$label" --container-label "$label" \
    --mode replicated-job --restart-condition none --network "$prefix" --env DATABASE_URL --no-healthcheck \
    --no-resolve-image --entrypoint headway "$prefix:long" upgrade head >/dev/null
at_head() {
    [ "$(sql 'SELECT version_num FROM headway_version')" = b2 ]
}
eventually 120 at_head
update backend --image "$prefix:long"
updated backend completed
holds "No migrations to apply: b2 (head)" "$(said backend)"
