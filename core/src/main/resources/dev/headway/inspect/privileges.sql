-- Privileges as they deviate from those that PostgreSQL gives. An acl that is null deviates in nothing. Of the grantees
-- the owner is not named; who granted does not matter.
WITH acls (class, object, sub, acl, owner, preset) AS (
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, oid, 0, relacl, relowner,
           CASE relkind WHEN 'S' THEN pg_catalog.acldefault('s', relowner) ELSE pg_catalog.acldefault('r', relowner) END
    FROM pg_catalog.pg_class WHERE relacl IS NOT NULL AND oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, a.attnum, a.attacl, c.relowner, NULL
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND c.oid >= 16384 AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, 0, proacl, proowner, pg_catalog.acldefault('f', proowner)
    FROM pg_catalog.pg_proc WHERE proacl IS NOT NULL AND oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid, 0, typacl, typowner, pg_catalog.acldefault('T', typowner)
    FROM pg_catalog.pg_type WHERE typacl IS NOT NULL AND oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, 0, nspacl, nspowner, pg_catalog.acldefault('n', nspowner)
    FROM pg_catalog.pg_namespace WHERE nspacl IS NOT NULL AND nspname <> 'public'
    UNION ALL
    -- in the schema public everybody has USAGE from the start, up to PostgreSQL 14 CREATE as well; dropped and made again
    -- it is like any other
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, 0,
           COALESCE(nspacl, pg_catalog.acldefault('n', nspowner)), nspowner,
           pg_catalog.acldefault('n', nspowner) || pg_catalog.makeaclitem(0, nspowner, 'USAGE', false)
               || pg_catalog.makeaclitem(0, nspowner, 'CREATE', false) -- before 15
    FROM pg_catalog.pg_namespace WHERE nspname = 'public'
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid, 0, lanacl, lanowner, pg_catalog.acldefault('l', lanowner)
    FROM pg_catalog.pg_language WHERE lanacl IS NOT NULL AND oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid, 0, fdwacl, fdwowner, pg_catalog.acldefault('F', fdwowner)
    FROM pg_catalog.pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid, 0, srvacl, srvowner, pg_catalog.acldefault('S', srvowner)
    FROM pg_catalog.pg_foreign_server WHERE srvacl IS NOT NULL
    UNION ALL
    -- those of a schema are on top of the global ones, which stand in place of PostgreSQL's
    SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass, oid, 0, defaclacl, defaclrole,
           CASE WHEN defaclnamespace <> 0 THEN NULL WHEN defaclobjtype = 'S' THEN pg_catalog.acldefault('s', defaclrole)
                ELSE pg_catalog.acldefault(defaclobjtype, defaclrole) END
    FROM pg_catalog.pg_default_acl
)
SELECT a.class::oid::bigint AS class, a.object::bigint AS object, a.sub, d.granted, d.privilege, d.grantable,
       d.grantee = 0 AS everybody, d.grantee = a.owner AS owner,
       pg_catalog.pg_get_userbyid(d.grantee) AS role
FROM acls a
CROSS JOIN LATERAL (
    (SELECT true, grantee, privilege_type, is_grantable FROM pg_catalog.aclexplode(a.acl)
     EXCEPT SELECT true, grantee, privilege_type, is_grantable FROM pg_catalog.aclexplode(a.preset))
    UNION ALL
    (SELECT false, grantee, privilege_type, is_grantable FROM pg_catalog.aclexplode(a.preset)
     EXCEPT SELECT false, grantee, privilege_type, is_grantable FROM pg_catalog.aclexplode(a.acl))
) d (granted, grantee, privilege, grantable);
