-- Other roles that statements name: whether our login may become them, whether our role may give to them, and where they
-- may make things.
SELECT r.rolname AS asked,
       pg_catalog.quote_ident(r.rolname) AS role,
       r.rolname = current_user AS ours,
       pg_catalog.pg_has_role(session_user, r.oid, privilege) AS settable,
       pg_catalog.pg_has_role(current_user, r.oid, privilege) AS givable,
       pg_catalog.pg_has_role(session_user, r.oid, 'MEMBER') AS login_member,
       pg_catalog.pg_has_role(current_user, r.oid, 'MEMBER') AS member,
       ARRAY(
           SELECT pg_catalog.quote_ident(n.nspname)
           FROM pg_catalog.pg_namespace n
           WHERE n.nspname !~ '^pg_(toast|temp)' AND pg_catalog.has_schema_privilege(r.oid, n.oid, 'CREATE')
       ) AS creates
FROM (
    SELECT CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END
) AS by (privilege)
JOIN pg_catalog.pg_roles r ON r.rolname = ANY (:'roles'::text[])
