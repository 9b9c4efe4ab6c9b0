-- The relation that a name means.
SELECT pg_catalog.to_regclass(:'name')::oid::text AS oid
