-- Columns of tables, views and foreign tables, and attributes of composite types, in their order.
SELECT a.attrelid::bigint AS relation, a.attnum AS number, a.attname AS name, c.relkind AS kind,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation
            THEN pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname) END AS collation,
       a.attnotnull AS not_null,
       nn.oid::bigint AS not_null_object, -- 18+
       NULL::bigint AS not_null_object, -- before 18
       nn.conname AS not_null_name, -- 18+
       NULL AS not_null_name, -- before 18
       COALESCE(nn.connoinherit, false) AS not_null_no_inherit, -- 18+
       false AS not_null_no_inherit, -- before 18
       COALESCE(nn.convalidated, true) AS not_null_validated, -- 18+
       true AS not_null_validated, -- before 18
       COALESCE(nn.conislocal, true) AS not_null_local, -- 18+
       a.attislocal AS not_null_local, -- before 18
       a.attidentity AS identity, a.attgenerated AS generated,
       d.oid::bigint AS default_object,
       pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
       NULLIF(a.attcompression, '') AS compression,
       NULLIF(a.attstattarget, -1) AS statistics,
       a.attoptions AS options, a.attfdwoptions AS foreign_options,
       a.attislocal AS local, a.attinhcount > 0 AS inherited
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey = ARRAY[a.attnum] -- 18+
WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum;
