-- Which of our tables stand where, and where an unqualified name would go. One row a table; one row of nulls if none.
SELECT pg_catalog.current_schema() AS current_schema,
       n.nspname AS schema,
       c.relname AS name,
       pg_catalog.has_table_privilege(c.oid, 'SELECT') AS readable
FROM (SELECT 1) AS one
LEFT JOIN (
    pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_(toast_)?temp'
) ON c.relkind IN ('r', 'p')
    AND c.relname IN ('alembic_version', 'headway_version', 'headway_journal', 'headway_progress', :'named')
ORDER BY n.nspname, c.relname
