-- What this session's transaction has written, in rows; and how far the server's log is, in bytes. The log has no count of
-- its own for a session before its transaction ends.
SELECT COALESCE(sum(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                    + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)), 0)::bigint AS rows,
       (pg_catalog.pg_current_wal_insert_lsn() - '0/0')::bigint AS wal
FROM pg_catalog.pg_class c
WHERE c.relkind = 'r' AND c.oid >= 16384
