-- INVALID indexes: queries do not use them, and every write still pays for them. One that is being built is told from one
-- that was given up by the lock that its builder holds on the table all the while. What REINDEX CONCURRENTLY leaves has a
-- twin that works. An index of a partitioned table is INVALID until every partition has its own.
SELECT pg_catalog.format('%I.%I', n.nspname, i.relname) AS index,
       pg_catalog.format('%I.%I', tn.nspname, t.relname) AS table_name,
       i.relkind = 'I' AS partitioned,
       i.relname ~ '_cc(new|old)[0-9]*$' AS leftover,
       EXISTS (
           SELECT FROM pg_catalog.pg_locks l
           WHERE l.locktype = 'relation' AND l.relation = x.indrelid AND l.mode = 'ShareUpdateExclusiveLock'
             AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
             AND l.pid <> pg_catalog.pg_backend_pid()
       ) AS under_way
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace AND n.nspname !~ '^pg_'
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
WHERE NOT x.indisvalid
ORDER BY 1
