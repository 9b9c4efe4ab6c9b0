-- Tables and materialized views, each partitioned table as the sum of its leaves. Never analysed means -1 rows, which is
-- NULL here, but one without a page has none. Sizes are measured, which waits for whoever has a table locked, or those
-- that the last VACUUM or ANALYZE counted (:'measured' is false).
WITH RECURSIVE
tables AS (
    SELECT c.*, n.nspname
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm', 'p')
      AND c.relpersistence <> 't'
      AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_(toast|temp)'
),
leaves AS (
    SELECT c.oid,
           CASE WHEN :'measured' THEN pg_catalog.pg_relation_size(c.oid)
                ELSE c.relpages * b.size END AS heap,
           c.reltuples::float8 AS rows,
           CASE WHEN :'measured' THEN pg_catalog.pg_table_size(c.oid)
                ELSE (c.relpages + COALESCE(t.relpages, 0)) * b.size END AS bytes,
           CASE WHEN :'measured' THEN pg_catalog.pg_indexes_size(c.oid)
                ELSE (SELECT COALESCE(pg_catalog.sum(x.relpages), 0) * b.size
                      FROM pg_catalog.pg_index i
                      JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                      WHERE i.indrelid = c.oid) END AS index_bytes,
           pg_catalog.pg_stat_get_tuples_inserted(c.oid)
               + pg_catalog.pg_stat_get_tuples_updated(c.oid)
               + pg_catalog.pg_stat_get_tuples_deleted(c.oid) AS writes
    FROM tables c
    CROSS JOIN (SELECT pg_catalog.current_setting('block_size')::bigint AS size) b
    LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
    WHERE c.relkind <> 'p'
),
parts (top, oid) AS (
    SELECT c.oid, c.oid FROM tables c
    UNION ALL
    SELECT p.top, i.inhrelid
    FROM parts p
    JOIN pg_catalog.pg_class c ON c.oid = p.oid AND c.relkind = 'p'
    JOIN pg_catalog.pg_inherits i ON i.inhparent = p.oid
)
SELECT t.nspname AS schema,
       t.relname AS name,
       CASE WHEN pg_catalog.bool_or(l.rows < 0 AND (l.heap > 0 OR NOT :'measured')) THEN NULL
            ELSE COALESCE(pg_catalog.sum(GREATEST(l.rows, 0)), 0) END::bigint AS rows,
       COALESCE(pg_catalog.sum(l.bytes), 0)::bigint AS bytes,
       COALESCE(pg_catalog.sum(l.index_bytes), 0)::bigint AS index_bytes,
       CASE WHEN pg_catalog.current_setting('track_counts') = 'on'
            THEN COALESCE(pg_catalog.sum(l.writes), 0) END::bigint AS writes
FROM parts p
JOIN tables t ON t.oid = p.top
LEFT JOIN leaves l ON l.oid = p.oid
GROUP BY t.nspname, t.relname
ORDER BY t.nspname COLLATE "C", t.relname COLLATE "C"
