-- Row security policies. The role 0 is PUBLIC, and then the only one.
SELECT p.oid::bigint AS object, p.polrelid::bigint AS relation, p.polname AS name, p.polpermissive AS permissive,
       CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
       0 = ANY (p.polroles) AS everybody,
       ARRAY(SELECT pg_catalog.pg_get_userbyid(role)::text FROM pg_catalog.unnest(p.polroles) role) AS roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using_expression,
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
FROM pg_catalog.pg_policy p;
