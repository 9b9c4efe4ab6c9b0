-- Takes from an object that was just made what default privileges and PostgreSQL itself gave to others than its owner.
SELECT pg_catalog.format(
           'REVOKE ALL ON %s %s FROM %s', a.kind, i.identity,
           CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END)
           AS sql
FROM (
    SELECT 'TABLE' AS kind, COALESCE(c.relacl, pg_catalog.acldefault('r', c.relowner)) AS acl, c.relowner AS owner
    FROM pg_catalog.pg_class c
    WHERE :'classid'::oid = 'pg_catalog.pg_class'::regclass AND c.oid = :'objid'::oid
    UNION ALL
    SELECT 'ROUTINE', COALESCE(p.proacl, pg_catalog.acldefault('f', p.proowner)), p.proowner
    FROM pg_catalog.pg_proc p
    WHERE :'classid'::oid = 'pg_catalog.pg_proc'::regclass AND p.oid = :'objid'::oid
) a
CROSS JOIN LATERAL pg_catalog.aclexplode(a.acl) g
CROSS JOIN LATERAL pg_catalog.pg_identify_object(:'classid'::oid, :'objid'::oid, 0) i
WHERE g.grantee <> a.owner
GROUP BY 1
