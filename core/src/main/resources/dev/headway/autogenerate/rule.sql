-- A rule by its table and its name.
SELECT pg_catalog.pg_get_ruledef(r.oid)
FROM pg_catalog.pg_rewrite r
WHERE r.ev_class = :'table'::pg_catalog.regclass AND r.rulename = :'name'
