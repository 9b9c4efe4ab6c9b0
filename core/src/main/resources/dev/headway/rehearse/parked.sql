-- What another session holds or waits for of relations.
SELECT l.relation::bigint AS oid, l.mode AS word
FROM pg_catalog.pg_locks l
WHERE l.pid = ? AND l.locktype = 'relation' AND l.mode <> 'SIReadLock' AND l.relation >= 16384
ORDER BY 1, 2;
