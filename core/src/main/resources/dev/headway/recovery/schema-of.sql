-- The schema of a table, as SQL names it.
SELECT pg_catalog.quote_ident(n.nspname) AS schema
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = pg_catalog.to_regclass(:'table')
