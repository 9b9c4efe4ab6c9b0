-- CHECKs that say of a column that it is not null, and that nobody has validated.
SELECT a.n, k.conname AS constraint, pg_catalog.format('%I.%I', n.nspname, t.relname) AS table_name
FROM ROWS FROM (pg_catalog.unnest(:'schemas'::text[]), pg_catalog.unnest(:'tables'::text[]), pg_catalog.unnest(:'columns'::text[]))
    WITH ORDINALITY AS a (schema, name, column_name, n)
CROSS JOIN LATERAL (
    SELECT c.oid, c.relname, c.relnamespace
    FROM pg_catalog.unnest(CASE WHEN a.schema <> '' THEN ARRAY[a.schema] ELSE pg_catalog.current_schemas(true)::text[] END)
        WITH ORDINALITY AS path (schema, at)
    JOIN pg_catalog.pg_namespace n ON n.nspname = path.schema
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = a.name
    ORDER BY path.at
    LIMIT 1
) t
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid AND k.contype = 'c' AND NOT k.convalidated
WHERE pg_catalog.pg_get_expr(k.conbin, k.conrelid) = pg_catalog.format('(%I IS NOT NULL)', a.column_name)
ORDER BY a.n
