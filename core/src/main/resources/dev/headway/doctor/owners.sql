-- Whose our tables are, and who but their owner may write them, or read what the journal keeps. A version table that Alembic
-- made keeps the rights that it has.
SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS table_name,
       c.relname = 'headway_journal' AS journal,
       pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.relowner)) AS owner,
       pg_catalog.quote_ident(current_user) AS role,
       pg_catalog.pg_has_role(c.relowner, 'USAGE') AS ours,
       pg_catalog.has_table_privilege(c.oid, 'INSERT') AS writable,
       ARRAY(
           SELECT pg_catalog.format('%s FROM %s', pg_catalog.string_agg(DISTINCT acl.privilege_type, ', '),
                      CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(acl.grantee)) END)
           FROM pg_catalog.aclexplode(c.relacl) acl
           WHERE acl.grantee <> c.relowner AND c.relname <> 'alembic_version'
             AND (acl.privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
                  OR acl.privilege_type = 'SELECT' AND acl.grantee = 0 AND c.relname IN ('headway_journal', 'headway_progress'))
           GROUP BY acl.grantee
           ORDER BY 1
       ) AS granted
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = :'schema' AND c.relname IN ('headway_journal', 'headway_progress', :'version')
  AND c.relkind IN ('r', 'p')
ORDER BY c.relname = :'version' DESC, c.relname
