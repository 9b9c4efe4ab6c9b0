-- Comments on everything that initdb did not make, and on the schema public, which is everybody's to change.
SELECT classoid::bigint AS class, objoid::bigint AS object, objsubid AS sub, description AS comment
FROM pg_catalog.pg_description
WHERE objoid >= 16384 OR objoid = 2200 AND classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass;
