-- Tables that are published by name, and from 15 on schemas with all their tables, columns and row filters.
SELECT 'pg_catalog.pg_publication_rel'::pg_catalog.regclass::oid::bigint AS class, oid::bigint AS object,
       prpubid::bigint AS publication, 'pg_catalog.pg_class'::pg_catalog.regclass::oid::bigint AS member_class, prrelid::bigint AS member,
       prattrs::int2[] AS columns, pg_catalog.pg_get_expr(prqual, prrelid) AS row_filter -- 15+
       NULL::int2[] AS columns, NULL AS row_filter -- before 15
FROM pg_catalog.pg_publication_rel
UNION ALL -- 15+
SELECT 'pg_catalog.pg_publication_namespace'::pg_catalog.regclass::oid::bigint, oid::bigint, -- 15+
       pnpubid::bigint, 'pg_catalog.pg_namespace'::pg_catalog.regclass::oid::bigint, pnnspid::bigint, NULL, NULL -- 15+
FROM pg_catalog.pg_publication_namespace -- 15+
;
