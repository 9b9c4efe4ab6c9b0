-- What our role may do here, as JSON that settle.sql reads on scratch: what it owns is what is not among the others. An
-- owner's rights are those of every member that inherits them. Providers let their own kind of superuser do more than
-- PostgreSQL would: of such a role no twin tells anything.
WITH relations AS (
    SELECT n.nspname, c.relname, c.oid
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')
)
SELECT CURRENT_USER AS role,
       NOT me.rolsuper AND NOT EXISTS (
           SELECT FROM pg_catalog.pg_settings s
           WHERE s.name ~ '^(supautils|rds|cloudsql|alloydb|azure|neon|pgextwlist|extwlist)\.'
       ) AS ordinary,
       pg_catalog.current_database() AS database,
       pg_catalog.jsonb_build_object(
           'role', me.rolname,
           'createdb', me.rolcreatedb,
           'createrole', me.rolcreaterole,
           'bypassrls', me.rolbypassrls,
           'creates', pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
           'roles', (
               SELECT pg_catalog.jsonb_agg(r.rolname ORDER BY r.rolname)
               FROM pg_catalog.pg_roles r
               -- of which only the owner of a database is a member, without a GRANT
               WHERE pg_catalog.pg_has_role(r.oid, 'USAGE') AND r.rolname <> 'pg_database_owner'
           ),
           'owner', (
               SELECT pg_catalog.pg_has_role(d.datdba, 'USAGE')
               FROM pg_catalog.pg_database d
               WHERE d.datname = pg_catalog.current_database()
           ),
           'extensions', (SELECT pg_catalog.jsonb_agg(e.extname ORDER BY e.extname) FROM pg_catalog.pg_extension e),
           'schemas', (
               SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                   'name', n.nspname,
                   'owned', pg_catalog.pg_has_role(n.nspowner, 'USAGE'),
                   'creates', pg_catalog.has_schema_privilege(n.oid, 'CREATE'),
                   'usable', pg_catalog.has_schema_privilege(n.oid, 'USAGE')) ORDER BY n.nspname)
               FROM pg_catalog.pg_namespace n
           ),
           'relations', (
               SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                   'schema', o.nspname,
                   'name', o.relname,
                   'held', (
                       SELECT pg_catalog.jsonb_agg(p.name)
                       FROM pg_catalog.unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
                           AS p (name)
                       WHERE pg_catalog.has_table_privilege(o.oid, p.name)
                   )) ORDER BY o.nspname, o.relname)
               FROM relations o
           ),
           'routines', (
               SELECT pg_catalog.jsonb_agg(s.name ORDER BY s.name)
               FROM pg_catalog.pg_proc p
               JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
               CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
                   pg_catalog.pg_get_function_identity_arguments(p.oid)) AS name) s
               WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                 AND NOT pg_catalog.pg_has_role(p.proowner, 'USAGE')
           ),
           'types', (
               SELECT pg_catalog.jsonb_agg(s.name ORDER BY s.name)
               FROM pg_catalog.pg_type t
               JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
               CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) s
               WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                 AND t.typtype IN ('e', 'd', 'r', 'c')
                 AND NOT pg_catalog.pg_has_role(t.typowner, 'USAGE')
           )
       )::text AS rights
FROM pg_catalog.pg_roles me
WHERE me.rolname = CURRENT_USER
