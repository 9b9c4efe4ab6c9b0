-- What stands where under our names, what our role lacks to work with it, and where an unqualified name would go. One
-- row a relation; one row of nulls if there is none.
SELECT pg_catalog.current_schema() AS current_schema,
       current_user AS role,
       n.nspname AS schema,
       c.relname AS name,
       c.relkind AS kind,
       EXISTS (
           SELECT FROM pg_catalog.pg_attribute a
           WHERE a.attrelid = c.oid AND a.attname = 'version_num' AND NOT a.attisdropped
       ) AS has_version_num,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS schema_usable,
       ARRAY(
           SELECT needed.privilege
           FROM pg_catalog.unnest(
               CASE c.relname
                   WHEN 'headway_journal' THEN '{SELECT,INSERT}'
                   WHEN 'headway_progress' THEN '{SELECT,INSERT,UPDATE,DELETE}'
                   ELSE '{SELECT,INSERT,DELETE}'
               END::text[]) AS needed (privilege)
           WHERE NOT pg_catalog.has_table_privilege(c.oid, needed.privilege)
       ) AS lacking
FROM (SELECT 1) AS one
LEFT JOIN (
    pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_(toast_)?temp'
) ON c.relname IN ('alembic_version', 'headway_version', 'headway_journal', 'headway_progress', :'named')
ORDER BY n.nspname, c.relname
