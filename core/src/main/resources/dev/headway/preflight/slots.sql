-- Replication slots that nobody reads from, how much WAL each of them keeps from being removed, and how much more may be
-- written before the server gives the slot up (max_slot_wal_keep_size); null: it never does.
SELECT s.slot_name,
       pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), s.restart_lsn)::bigint AS held,
       s.safe_wal_size
FROM pg_catalog.pg_replication_slots s
WHERE NOT s.active AND NOT s.temporary AND s.restart_lsn IS NOT NULL AND s.wal_status IS DISTINCT FROM 'lost'
ORDER BY s.slot_name
