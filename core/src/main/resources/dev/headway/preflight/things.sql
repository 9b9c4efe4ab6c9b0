-- What the names in the pending statements mean, and how our role stands to it. A name without schema is looked for along
-- the search path, as the server does, or where an unqualified CREATE goes ("place"); an empty string is no schema.
WITH me AS (
    SELECT r.oid, r.rolinherit, pg_catalog.current_setting('server_version_num')::int / 10000 AS major
    FROM pg_catalog.pg_roles r
    WHERE r.rolname = current_user
), asked AS (
    SELECT a.n, a.kind, a.name,
           CASE WHEN a.schema <> '' THEN ARRAY[a.schema]
                WHEN a.kind = 'place' THEN ARRAY[pg_catalog.current_schema()::text]
                ELSE pg_catalog.current_schemas(true)::text[]
           END AS path
    FROM ROWS FROM (pg_catalog.unnest(:'kinds'::text[]), pg_catalog.unnest(:'schemas'::text[]), pg_catalog.unnest(:'names'::text[]))
        WITH ORDINALITY AS a (kind, schema, name, n)
), found AS (
    SELECT a.n, 'pg_class'::regclass AS class, r.*
    FROM asked a
    CROSS JOIN LATERAL (
        SELECT c.oid, c.relkind::text AS kind, c.relname::text AS name, c.relnamespace AS namespace, c.relowner AS owner
        FROM pg_catalog.unnest(a.path) WITH ORDINALITY AS path (schema, at)
        JOIN pg_catalog.pg_namespace n ON n.nspname = path.schema
        JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = a.name
        ORDER BY path.at
        LIMIT 1
    ) r
    WHERE a.kind IN ('relation', 'place')
    UNION ALL
    SELECT a.n, 'pg_type'::regclass, t.*
    FROM asked a
    CROSS JOIN LATERAL (
        SELECT t.oid, 'T', t.typname::text, t.typnamespace, t.typowner
        FROM pg_catalog.unnest(a.path) WITH ORDINALITY AS path (schema, at)
        JOIN pg_catalog.pg_namespace n ON n.nspname = path.schema
        JOIN pg_catalog.pg_type t ON t.typnamespace = n.oid AND t.typname = a.name
        ORDER BY path.at
        LIMIT 1
    ) t
    WHERE a.kind = 'type'
    UNION ALL
    SELECT a.n, 'pg_namespace'::regclass, n.oid, 'N', n.nspname, n.oid, n.nspowner
    FROM asked a
    JOIN pg_catalog.pg_namespace n ON n.nspname = COALESCE(NULLIF(a.name, ''), pg_catalog.current_schema())
    WHERE a.kind = 'schema'
)
SELECT f.n,
       CASE f.kind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                   WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'f' THEN 'foreign table'
                   WHEN 'N' THEN 'schema' ELSE 'type' END AS kind,
       CASE f.kind WHEN 'N' THEN pg_catalog.quote_ident(f.name)
                   ELSE pg_catalog.format('%I.%I', n.nspname, f.name) END AS name,
       pg_catalog.quote_ident(o.rolname) AS owner,
       NOT o.rolsuper AND o.rolname !~ '^pg_' AND (me.rolinherit OR me.major >= 16)
           AND NOT pg_catalog.pg_has_role(o.oid, me.oid, 'MEMBER') AS grantable,
       pg_catalog.pg_has_role(o.oid, 'MEMBER') AS member,
       CASE WHEN pg_catalog.pg_has_role(session_user, o.oid, CASE WHEN me.major >= 16 THEN 'SET' ELSE 'MEMBER' END)
            THEN o.rolname END AS reachable,
       pg_catalog.pg_has_role(o.oid, 'USAGE') AS owned,
       pg_catalog.quote_ident(n.nspname) AS schema,
       pg_catalog.pg_has_role(n.nspowner, 'USAGE') AS schema_owned,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS usable,
       pg_catalog.has_schema_privilege(n.oid, 'CREATE') AS creatable,
       CASE WHEN f.class = 'pg_class'::regclass THEN ARRAY(
           SELECT p.privilege
           FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN}'::text[]) AS p (privilege)
           WHERE CASE WHEN p.privilege IN ('INSERT', 'UPDATE', 'REFERENCES')
                          THEN pg_catalog.has_any_column_privilege(f.oid, p.privilege)
                      WHEN p.privilege = 'MAINTAIN' AND me.major < 17 THEN false
                      ELSE pg_catalog.has_table_privilege(f.oid, p.privilege) END
       ) ELSE '{}' END AS held,
       EXISTS (
           SELECT FROM pg_catalog.pg_rewrite w
           WHERE f.class = 'pg_class'::regclass AND w.ev_class = f.oid AND w.ev_type <> '1'
       ) AS ruled,
       -- ownership of an index and of a sequence that belongs to a column goes with the table
       COALESCE(
           (SELECT CASE t.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'TABLE ' END
                   || pg_catalog.format('%I.%I', tn.nspname, t.relname)
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
            JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE f.kind IN ('i', 'I', 'S') AND d.classid = f.class AND d.objid = f.oid
              AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
              AND t.relkind IN ('r', 'p', 'm', 'f')
            LIMIT 1),
           CASE f.kind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'S' THEN 'SEQUENCE '
                       WHEN 'f' THEN 'FOREIGN TABLE ' WHEN 'T' THEN 'TYPE ' WHEN 'c' THEN 'TYPE ' WHEN 'N' THEN 'SCHEMA '
                       ELSE 'TABLE ' END
               || CASE f.kind WHEN 'N' THEN pg_catalog.quote_ident(f.name)
                              ELSE pg_catalog.format('%I.%I', n.nspname, f.name) END) AS carrier
FROM found f
CROSS JOIN me
JOIN pg_catalog.pg_namespace n ON n.oid = f.namespace
JOIN pg_catalog.pg_roles o ON o.oid = f.owner
ORDER BY f.n
