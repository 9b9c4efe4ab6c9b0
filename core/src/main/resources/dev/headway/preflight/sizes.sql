-- About how much disk the relations take up that statements name, partitions included, as the last VACUUM or ANALYZE
-- counted it: pg_total_relation_size would wait for whoever has one of them locked.
SELECT a.n,
       pg_catalog.format('%I.%I', n.nspname, t.relname) AS name,
       pg_catalog.pg_tablespace_location(t.reltablespace) AS tablespace,
       s.rows * pg_catalog.current_setting('block_size')::bigint AS rows,
       s.toast * pg_catalog.current_setting('block_size')::bigint AS toast,
       s.indexes * pg_catalog.current_setting('block_size')::bigint AS indexes
FROM ROWS FROM (pg_catalog.unnest(:'schemas'::text[]), pg_catalog.unnest(:'names'::text[]))
    WITH ORDINALITY AS a (schema, name, n)
CROSS JOIN LATERAL (
    SELECT c.oid, c.relname, c.relnamespace, c.reltablespace
    FROM pg_catalog.unnest(CASE WHEN a.schema <> '' THEN ARRAY[a.schema] ELSE pg_catalog.current_schemas(true)::text[] END)
        WITH ORDINALITY AS path (schema, at)
    JOIN pg_catalog.pg_namespace n ON n.nspname = path.schema
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = a.name
    ORDER BY path.at
    LIMIT 1
) t
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL (
    WITH RECURSIVE parts (oid) AS (
        SELECT t.oid
        UNION
        SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN parts p ON p.oid = i.inhparent
    )
    -- of a partitioned table itself, newer servers count -1
    SELECT COALESCE(pg_catalog.sum(GREATEST(c.relpages, 0)), 0)::bigint AS rows,
           COALESCE(pg_catalog.sum(o.relpages), 0)::bigint AS toast,
           COALESCE(pg_catalog.sum((
               SELECT pg_catalog.sum(GREATEST(x.relpages, 0))
               FROM pg_catalog.pg_index i
               JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
               WHERE i.indrelid = c.oid
           )), 0)::bigint AS indexes
    FROM parts p
    JOIN pg_catalog.pg_class c ON c.oid = p.oid
    LEFT JOIN pg_catalog.pg_class o ON o.oid = c.reltoastrelid
) s
ORDER BY a.n
