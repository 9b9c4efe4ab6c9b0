-- Partitions whose DETACH CONCURRENTLY was interrupted between its two transactions: nobody reads them through their parent,
-- and no other can be detached.
SELECT pg_catalog.format('%I.%I', pn.nspname, p.relname) AS parent,
       pg_catalog.format('%I.%I', cn.nspname, c.relname) AS partition
FROM pg_catalog.pg_inherits i
JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
WHERE i.inhdetachpending
ORDER BY 1, 2
