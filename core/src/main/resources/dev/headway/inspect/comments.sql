-- Comments on everything that initdb did not make, and on the schema public, which is everybody's to change; not those
-- that an extension comes with.
SELECT classoid::bigint AS class, objoid::bigint AS object, objsubid AS sub, description AS comment
FROM pg_catalog.pg_description
WHERE (objoid >= 16384 OR objoid = 2200 AND classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND NOT (classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND EXISTS (
      SELECT FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_available_extensions() a ON a.name = e.extname
      WHERE e.oid = objoid AND a.comment = description));
