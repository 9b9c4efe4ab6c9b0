-- A relation by its OID.
SELECT c.oid::text AS oid FROM pg_catalog.pg_class c WHERE c.oid = :'oid'::oid
