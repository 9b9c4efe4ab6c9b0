-- Whatever default privileges say, only the owner writes; the version table may be read by all, because a backend's own
-- role asks it whether the schema is there.
DO $headway_grants$
DECLARE
    granted record;
BEGIN
    FOR granted IN
        SELECT c.oid::regclass AS relation,
               CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname) END AS grantee
        FROM pg_catalog.pg_class c
        CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) acl
        LEFT JOIN pg_catalog.pg_roles r ON r.oid = acl.grantee
        WHERE c.oid IN (
                pg_catalog.to_regclass(:'qualified_version'),
                pg_catalog.to_regclass(:'qualified_journal'),
                pg_catalog.to_regclass(:'qualified_progress'),
                pg_catalog.to_regclass(pg_catalog.pg_get_serial_sequence(:'qualified_journal', 'id')))
          AND c.relowner = (SELECT u.oid FROM pg_catalog.pg_roles u WHERE u.rolname = current_user)
          AND acl.grantee <> c.relowner
          AND NOT (c.oid = pg_catalog.to_regclass(:'qualified_version') AND :'keep_version_grants'::boolean)
        GROUP BY 1, 2
    LOOP
        EXECUTE pg_catalog.format('REVOKE ALL ON %s FROM %s', granted.relation, granted.grantee);
    END LOOP;
    IF NOT :'keep_version_grants'::boolean THEN
        GRANT SELECT ON :"schema".:"version" TO PUBLIC;
    END IF;
END
$headway_grants$
