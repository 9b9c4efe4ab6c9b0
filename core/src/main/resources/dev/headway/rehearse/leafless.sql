-- Partitioned tables without any partition: whatever is done to them would do nothing here.
SELECT c.oid::bigint AS oid, c.oid::pg_catalog.regclass::text AS name, c.relname AS bare,
       CASE p.partstrat WHEN 'h' THEN 'FOR VALUES WITH (MODULUS 1, REMAINDER 0)' ELSE 'DEFAULT' END AS bound
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid
WHERE c.relkind = 'p' AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid)
ORDER BY 2;
