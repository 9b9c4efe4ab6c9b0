-- A database, a tablespace, or a subscription of this database, by its name.
WITH wanted AS (SELECT (pg_catalog.parse_ident(:'name'))[1]::name AS name)
SELECT d.oid::text AS oid FROM pg_catalog.pg_database d, wanted w WHERE :'kind' = 'DATABASE' AND d.datname = w.name
UNION ALL
SELECT t.oid::text FROM pg_catalog.pg_tablespace t, wanted w WHERE :'kind' = 'TABLESPACE' AND t.spcname = w.name
UNION ALL
SELECT s.oid::text FROM pg_catalog.pg_subscription s, wanted w
WHERE :'kind' = 'SUBSCRIPTION' AND s.subname = w.name
  AND s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
