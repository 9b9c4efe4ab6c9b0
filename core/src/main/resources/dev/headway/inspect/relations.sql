-- Tables, partitioned tables, foreign tables, views and materialized views.
SELECT c.oid::bigint AS object,
       c.relkind AS kind,
       c.relpersistence = 'u' AS unlogged,
       NULLIF(am.amname, 'heap') AS access_method,
       t.spcname AS tablespace,
       CASE c.relkind WHEN 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
       c.relispartition AS is_partition,
       CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS bound,
       i.parents, i.detach_pending,
       NULLIF(c.reloftype, 0)::bigint AS of_type,
       c.reloptions AS options,
       toast.reloptions AS toast_options,
       c.relreplident AS replica_identity,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END AS query,
       CASE WHEN c.relkind IN ('v', 'm') THEN ARRAY(
           SELECT a.attname::text FROM pg_catalog.pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) END AS columns,
       c.relispopulated AS populated,
       s.srvname AS server,
       f.ftoptions AS foreign_options
FROM pg_catalog.pg_class c
LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
LEFT JOIN (SELECT inhrelid, pg_catalog.array_agg(inhparent::bigint ORDER BY inhseqno) AS parents,
                  pg_catalog.bool_or(inhdetachpending) AS detach_pending
           FROM pg_catalog.pg_inherits GROUP BY inhrelid) i ON i.inhrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.oid >= 16384;
