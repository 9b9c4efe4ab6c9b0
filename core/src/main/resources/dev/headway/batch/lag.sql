-- How far the standby that is furthest behind is behind; no row where there is none, or our role may not see it
-- (pg_monitor). A base backup streams as well and replays nothing.
SELECT COALESCE(pg_catalog.max(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), r.replay_lsn)), 0)::bigint
           AS bytes,
       COALESCE(EXTRACT(epoch FROM pg_catalog.max(r.replay_lag)), 0)::double precision AS seconds
FROM pg_catalog.pg_stat_replication r
WHERE r.state IN ('streaming', 'catchup') AND r.replay_lsn IS NOT NULL
HAVING pg_catalog.count(*) > 0
