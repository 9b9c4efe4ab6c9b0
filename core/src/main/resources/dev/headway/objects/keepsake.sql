-- What people gave to an object beside its definition: owner, grants and comments, as the statements that give it again.
-- Their order is that of "step"; "grants" tells whether it had any, so that those of a new object give way.
WITH object AS (
    SELECT i.type, i.identity
    FROM pg_catalog.pg_identify_object(:'classid'::oid, :'objid'::oid, 0) i
), relation AS (
    SELECT c.oid, c.relacl, c.relowner, o.type, o.identity
    FROM object o
    JOIN pg_catalog.pg_class c ON c.oid = :'objid'::oid AND c.relkind IN ('v', 'm')
    WHERE :'classid'::oid = 'pg_catalog.pg_class'::regclass
), routine AS (
    SELECT p.oid, p.proacl, p.proowner, o.type, o.identity
    FROM object o
    JOIN pg_catalog.pg_proc p ON p.oid = :'objid'::oid
    WHERE :'classid'::oid = 'pg_catalog.pg_proc'::regclass
), owned AS (
    SELECT type, identity, relowner AS owner FROM relation
    UNION ALL
    SELECT type, identity, proowner FROM routine
), granted AS (
    SELECT g.privilege_type, '' AS columns, 'TABLE' AS kind, r.identity, g.grantee, g.is_grantable
    FROM relation r
    CROSS JOIN LATERAL pg_catalog.aclexplode(r.relacl) g
    UNION ALL
    SELECT g.privilege_type, pg_catalog.format(' (%I)', a.attname), 'TABLE', r.identity, g.grantee, g.is_grantable
    FROM relation r
    JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) g
    UNION ALL
    SELECT g.privilege_type, '', 'ROUTINE', r.identity, g.grantee, g.is_grantable
    FROM routine r
    CROSS JOIN LATERAL pg_catalog.aclexplode(r.proacl) g
)
SELECT 1 AS step, true AS grants,
       pg_catalog.format(
           'GRANT %s%s ON %s %s TO %s%s', privilege_type, columns, kind, identity,
           CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(grantee)) END,
           CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS sql
FROM granted
UNION ALL
SELECT 2, false, pg_catalog.format('COMMENT ON %s %s IS %L', o.type, o.identity, d.description)
FROM object o
JOIN pg_catalog.pg_description d ON d.classoid = :'classid'::oid AND d.objoid = :'objid'::oid AND d.objsubid = 0
UNION ALL
SELECT 2, false, pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', r.identity, a.attname, d.description)
FROM relation r
JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_description d ON d.classoid = :'classid'::oid AND d.objoid = r.oid AND d.objsubid = a.attnum
UNION ALL
SELECT 3, false, pg_catalog.format('ALTER %s %s OWNER TO %I', type, identity, pg_catalog.pg_get_userbyid(owner))
FROM owned
WHERE pg_catalog.pg_get_userbyid(owner) <> current_user
ORDER BY 1, 3
