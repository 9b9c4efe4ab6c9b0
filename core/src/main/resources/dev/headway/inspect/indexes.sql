-- Indexes that carry no constraint: a row for each of their columns, in order. The join is one of hashes: conindid has no index.
SELECT x.indexrelid::bigint AS object, x.indrelid::bigint AS relation,
       am.amname AS method, x.indisunique AS is_unique, x.indisvalid AS valid,
       x.indnullsnotdistinct AS nulls_not_distinct, -- 15+
       false AS nulls_not_distinct, -- before 15
       x.indisclustered AS clustered, x.indisreplident AS replica_identity,
       c.reloptions AS options, t.spcname AS tablespace,
       inh.inhparent::bigint AS parent,
       pg_catalog.pg_get_expr(x.indpred, x.indrelid) AS predicate,
       a.attnum <= x.indnkeyatts AS is_key,
       x.indkey[a.attnum - 1] AS number, a.attname AS column_name,
       CASE x.indkey[a.attnum - 1] WHEN 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, a.attnum, false) END AS expression,
       x.indoption[a.attnum - 1] AS key_options,
       CASE WHEN NOT oc.opcdefault
            THEN pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname) END AS operator_class,
       a.attoptions AS operator_class_options,
       CASE WHEN x.indcollation[a.attnum - 1] <> COALESCE(ta.attcollation, ty.typcollation)
            THEN pg_catalog.quote_ident(con.nspname) || '.' || pg_catalog.quote_ident(co.collname) END AS collation,
       NULLIF(a.attstattarget, -1) AS statistics
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
JOIN pg_catalog.pg_am am ON am.oid = c.relam
JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indexrelid AND a.attnum > 0
JOIN pg_catalog.pg_type ty ON ty.oid = a.atttypid
LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_attribute ta ON ta.attrelid = x.indrelid AND ta.attnum = x.indkey[a.attnum - 1]
LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = x.indclass[a.attnum - 1]
LEFT JOIN pg_catalog.pg_namespace ocn ON ocn.oid = oc.opcnamespace
LEFT JOIN pg_catalog.pg_collation co ON co.oid = x.indcollation[a.attnum - 1]
LEFT JOIN pg_catalog.pg_namespace con ON con.oid = co.collnamespace
LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_inherits inh ON inh.inhrelid = x.indexrelid
WHERE x.indexrelid >= 16384 AND k.oid IS NULL
ORDER BY x.indexrelid, a.attnum;
