-- Who holds the advisory lock, and what it was last seen doing. Where our role may not look (pg_read_all_stats) most
-- columns of pg_stat_activity are null; backend_xid, backend_xmin and pg_locks are open to everybody, and a backend that
-- executes a statement has a snapshot, which is its xmin.
SELECT l.pid,
       a.application_name,
       pg_catalog.host(a.client_addr) AS client,
       CASE WHEN a.state IS NOT NULL THEN a.query END AS query,
       pg_catalog.date_trunc('second', pg_catalog.clock_timestamp() - a.backend_start)::text AS connected_for,
       COALESCE(a.state = 'active', a.backend_xmin IS NOT NULL) AS active,
       pg_catalog.concat_ws(
           '|', a.state_change, a.query_start, a.wait_event, a.backend_xid, a.backend_xmin, l.virtualtransaction
       ) AS signs_of_life
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
  AND l.granted
  AND l.objsubid = 2
  AND l.classid = ?::bigint::oid
  AND l.objid = ?::bigint::oid
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
