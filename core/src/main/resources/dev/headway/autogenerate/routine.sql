-- The routine that was replaced last: its signature would have to be spelled, its name need not be alone.
SELECT pg_catalog.pg_get_functiondef(p.oid)
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = :'schema' AND p.proname = :'name' AND p.prokind <> 'a'
ORDER BY pg_catalog.age(p.xmin) LIMIT 1
