-- A table that is to be walked along a column, if there is one. An index serves the walk if it is a btree over all rows
-- that begins with the column and sorts it as ORDER BY does. A partitioned table's rows are its partitions'.
SELECT n.nspname AS schema,
       c.relname AS name,
       c.relkind IN ('r', 'p', 'm') AS walkable,
       c.relkind = 'p' AS partitioned,
       CASE c.relkind WHEN 'v' THEN 'a view' WHEN 'f' THEN 'a foreign table' WHEN 'S' THEN 'a sequence' ELSE 'no table' END
           AS kind,
       a.attnum IS NOT NULL AS has_column,
       NOT COALESCE(a.attnotnull, false) AS nullable,
       (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.attname), ', ' ORDER BY o.attnum)
        FROM pg_catalog.pg_attribute o
        WHERE o.attrelid = c.oid AND o.attnum > 0 AND NOT o.attisdropped) AS columns,
       EXISTS (
           SELECT FROM pg_catalog.pg_index i
           JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
           JOIN pg_catalog.pg_am m ON m.oid = x.relam AND m.amname = 'btree'
           JOIN pg_catalog.pg_opclass k ON k.oid = i.indclass[0] AND k.opcdefault
           WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum AND i.indisvalid AND i.indpred IS NULL
             AND i.indcollation[0] = a.attcollation
       ) AS indexed,
       (SELECT NULLIF(pg_catalog.sum(GREATEST(l.reltuples, 0)), 0)::bigint
        FROM pg_catalog.pg_class l
        WHERE l.oid = c.oid AND c.relkind <> 'p'
           OR c.relkind = 'p' AND l.oid IN (
               SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) t WHERE t.isleaf)
       ) AS estimated
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a
    ON a.attrelid = c.oid AND a.attname = :'column' AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.oid = pg_catalog.to_regclass(:'table')
