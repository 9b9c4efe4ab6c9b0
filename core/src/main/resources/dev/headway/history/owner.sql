-- Whether the journal is our role's own.
SELECT pg_catalog.pg_get_userbyid(c.relowner) = current_user
FROM pg_catalog.pg_class c
WHERE c.oid = pg_catalog.to_regclass(:'journal')
