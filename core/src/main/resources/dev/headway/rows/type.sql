-- What a type is made of: for an array its elements' type, for a domain the one below it, for a range what it is a range
-- of, for an enum its labels, for a composite type the types of its attributes, in order.
SELECT CASE WHEN t.typcategory = 'A' THEN 'ARRAY' WHEN t.typtype = 'e' THEN 'ENUM' WHEN t.typtype = 'd' THEN 'DOMAIN'
            WHEN t.typtype = 'c' THEN 'COMPOSITE' WHEN t.typtype = 'r' THEN 'RANGE' WHEN t.typtype = 'm' THEN 'MULTIRANGE'
            ELSE 'BASE' END AS make,
       t.typcategory::text AS category,
       pg_catalog.format_type(t.oid, NULL) AS name,
       ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
       CASE WHEN t.typcategory = 'A' THEN ARRAY[pg_catalog.format_type(t.typelem, NULL)]
            WHEN t.typtype = 'd' THEN ARRAY[pg_catalog.format_type(t.typbasetype, t.typtypmod)]
            WHEN t.typtype = 'r' THEN ARRAY(SELECT pg_catalog.format_type(r.rngsubtype, NULL) FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid)
            WHEN t.typtype = 'm' THEN ARRAY(SELECT pg_catalog.format_type(r.rngtypid, NULL) FROM pg_catalog.pg_range r WHERE r.rngmultitypid = t.oid)
            WHEN t.typtype = 'c' THEN ARRAY(SELECT pg_catalog.format_type(a.atttypid, a.atttypmod) FROM pg_catalog.pg_attribute a
                                            WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
            ELSE '{}' END AS parts
FROM pg_catalog.pg_type t WHERE t.oid = :'type'::pg_catalog.regtype
