-- INVALID indexes among those that statements name, looked for in the schema of their table. One that is being built is
-- not told from one that was given up, but for the lock that its builder holds on the table all the while.
SELECT a.n,
       pg_catalog.format('%I.%I', n.nspname, i.relname) AS index,
       x.indrelid = t.oid AS on_that_table,
       EXISTS (
           SELECT FROM pg_catalog.pg_locks l
           WHERE l.locktype = 'relation' AND l.relation = x.indrelid AND l.mode = 'ShareUpdateExclusiveLock'
             AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
             AND l.pid <> pg_catalog.pg_backend_pid()
       ) AS under_way
FROM ROWS FROM (pg_catalog.unnest(:'schemas'::text[]), pg_catalog.unnest(:'tables'::text[]), pg_catalog.unnest(:'indexes'::text[]))
    WITH ORDINALITY AS a (schema, name, index, n)
CROSS JOIN LATERAL (
    SELECT c.oid, c.relnamespace
    FROM pg_catalog.unnest(CASE WHEN a.schema <> '' THEN ARRAY[a.schema] ELSE pg_catalog.current_schemas(true)::text[] END)
        WITH ORDINALITY AS path (schema, at)
    JOIN pg_catalog.pg_namespace n ON n.nspname = path.schema
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = a.name
    ORDER BY path.at
    LIMIT 1
) t
JOIN pg_catalog.pg_class i ON i.relnamespace = t.relnamespace AND i.relname = a.index
JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
JOIN pg_catalog.pg_index x ON x.indexrelid = i.oid AND NOT x.indisvalid
-- of a partitioned table it only says that a partition has none yet
WHERE i.relkind = 'i'
ORDER BY a.n
