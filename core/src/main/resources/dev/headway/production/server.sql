-- What belongs to the database as a whole. Writes are counted since somebody reset the counters or, where a server from
-- 15 on says nothing of that, since the server lost them all: after initdb or a crash it notes that for those of its own.
-- Transactions of others are to be seen by members of pg_read_all_stats alone; prepared ones by all.
WITH sessions AS (
    SELECT a.xact_start, a.query = '<insufficient privilege>' AS hidden
    FROM pg_catalog.pg_stat_activity a
    WHERE a.datname = pg_catalog.current_database()
      AND a.pid <> pg_catalog.pg_backend_pid()
      -- no autovacuum worker, which makes room for whoever wants a lock
      AND a.usesysid IS NOT NULL
)
SELECT pg_catalog.current_setting('server_version_num')::int AS version,
       pg_catalog.to_char(pg_catalog.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS taken,
       pg_catalog.to_char(COALESCE(
           (SELECT d.stats_reset FROM pg_catalog.pg_stat_database d WHERE d.datname = pg_catalog.current_database()),
           LEAST(
               (SELECT b.stats_reset FROM pg_catalog.pg_stat_bgwriter b),
               (SELECT a.stats_reset FROM pg_catalog.pg_stat_archiver a)
           )
       ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS counted_since,
       EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - LEAST(
           (SELECT pg_catalog.min(s.xact_start) FROM sessions s),
           (SELECT pg_catalog.min(x.prepared) FROM pg_catalog.pg_prepared_xacts x
            WHERE x.database = pg_catalog.current_database())
       ))::float8 AS longest_transaction,
       (SELECT pg_catalog.count(*) FROM sessions s WHERE s.hidden) AS hidden,
       CURRENT_USER AS role,
       r.rolsuper AS superuser,
       r.rolcreatedb AS createdb,
       r.rolcreaterole AS createrole,
       r.rolbypassrls AS bypassrls
FROM pg_catalog.pg_roles r
WHERE r.rolname = CURRENT_USER
