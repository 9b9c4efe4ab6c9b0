-- PL/pgSQL. Takes from tables that were made just now whatever default privileges gave away: only their owner writes.
DECLARE
    granted record;
BEGIN
    FOR granted IN
        SELECT c.oid::regclass AS relation,
               CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname) END AS grantee
        FROM pg_catalog.pg_class c
        CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) acl
        LEFT JOIN pg_catalog.pg_roles r ON r.oid = acl.grantee
        WHERE (c.oid = ANY (:'made'::regclass[])
               -- the journal's identity is a sequence with privileges of its own
               OR c.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
                            WHERE d.classid = 'pg_catalog.pg_class'::regclass
                              AND d.refclassid = 'pg_catalog.pg_class'::regclass
                              AND d.refobjid = ANY (:'made'::regclass[]) AND d.deptype = 'i'))
          AND acl.grantee <> c.relowner
        GROUP BY 1, 2
    LOOP
        EXECUTE pg_catalog.format('REVOKE ALL ON %s FROM %s', granted.relation, granted.grantee);
    END LOOP;
END;
