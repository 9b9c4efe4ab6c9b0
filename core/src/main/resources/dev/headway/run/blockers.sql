-- What a backend waits for, and who stands in its way. No row: it waits for no lock. pg_locks and pg_blocking_pids are
-- open to everybody; where our role may not look (pg_read_all_stats), a backend's state is null. Ourselves we leave out:
-- CREATE INDEX CONCURRENTLY waits for whoever has a snapshot, and while this runs we have one.
WITH wanted AS MATERIALIZED (
    SELECT * FROM pg_catalog.pg_locks WHERE pid = :'pid' AND NOT granted LIMIT 1
)
SELECT COALESCE(w.relation::regclass::text, w.locktype) AS object,
       b.pid,
       a.application_name,
       pg_catalog.host(a.client_addr) AS client,
       a.pid IS NOT NULL AND a.state IS NULL AS hidden,
       COALESCE(a.state = 'active', false) AS active,
       CASE WHEN a.state IS NOT NULL THEN a.query END AS query,
       pg_catalog.date_trunc('second', pg_catalog.clock_timestamp() - a.xact_start)::text AS open_for,
       -- of a transaction that is waited for, whatever it does, this says nothing
       (SELECT pg_catalog.string_agg(DISTINCT h.mode, ', ')
        FROM pg_catalog.pg_locks h
        WHERE w.locktype <> 'virtualxid' AND h.pid = b.pid AND h.granted AND h.locktype = w.locktype
          AND (h.database, h.relation, h.page, h.tuple, h.virtualxid, h.transactionid, h.classid, h.objid, h.objsubid)
              IS NOT DISTINCT FROM
              (w.database, w.relation, w.page, w.tuple, w.virtualxid, w.transactionid, w.classid, w.objid, w.objsubid)
       ) AS held
FROM wanted w
LEFT JOIN LATERAL (
    SELECT DISTINCT p.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(:'pid')) AS p (pid)
    WHERE p.pid <> pg_catalog.pg_backend_pid()
) b ON true
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
ORDER BY b.pid
