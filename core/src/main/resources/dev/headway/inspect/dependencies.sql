-- What needs what, apart from what is PostgreSQL's own, which everybody may need and nobody can drop. Extensions own their
-- members (deptype e): those edges are no needs.
SELECT classid::bigint AS class, objid::bigint AS object, objsubid AS sub,
       refclassid::bigint AS needed_class, refobjid::bigint AS needed, refobjsubid AS needed_sub, deptype AS kind
FROM pg_catalog.pg_depend
WHERE objid >= 16384 AND (refobjid >= 16384 OR refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND deptype <> 'e';
