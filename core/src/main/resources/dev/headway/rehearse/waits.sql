-- Whom a session waits for: for a lock, or for a transaction to end.
SELECT pg_catalog.unnest(pg_catalog.pg_blocking_pids(?))
