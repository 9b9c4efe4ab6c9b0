-- Constraints of tables and domains; not those that are properties of a column (NOT NULL) or of a trigger. A foreign key to
-- a partitioned table has a twin for every partition of it, on the same table as itself: nobody made those.
SELECT c.oid::bigint AS object, NULLIF(c.conrelid, 0)::bigint AS relation, NULLIF(c.contypid, 0)::bigint AS domain,
       c.conname AS name, c.contype AS kind,
       c.conkey AS columns, c.confkey AS key, c.confrelid::bigint AS referenced, c.confdelsetcols AS delete_columns, -- 15+
       c.conkey AS columns, c.confkey AS key, c.confrelid::bigint AS referenced, NULL::int2[] AS delete_columns, -- before 15
       c.confupdtype AS on_update, c.confdeltype AS on_delete, c.confmatchtype AS match,
       c.condeferrable AS deferrable, c.condeferred AS deferred,
       c.convalidated AS validated,
       c.conenforced AS enforced, c.conperiod AS period, -- 18+
       true AS enforced, false AS period, -- before 18
       c.connoinherit AS no_inherit, c.conislocal AS local, c.coninhcount > 0 AS inherited,
       parent.conrelid::bigint AS parent_relation, parent.conname AS parent_name,
       CASE c.contype WHEN 'c' THEN pg_catalog.pg_get_expr(c.conbin, c.conrelid) END AS expression,
       CASE c.contype WHEN 'x' THEN pg_catalog.pg_get_constraintdef(c.oid) END AS definition,
       x.indexrelid::bigint AS index, x.indkey::int2[] AS index_columns, x.indnkeyatts AS key_columns,
       x.indnullsnotdistinct AS nulls_not_distinct, -- 15+
       false AS nulls_not_distinct, -- before 15
       x.indisclustered AS clustered, x.indisreplident AS replica_identity,
       i.reloptions AS options, t.spcname AS tablespace
FROM pg_catalog.pg_constraint c
LEFT JOIN pg_catalog.pg_constraint parent ON parent.oid = c.conparentid
-- a foreign key names an index as well: the other table's
LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = i.reltablespace
WHERE c.oid >= 16384 AND c.contype IN ('c', 'p', 'u', 'x', 'f')
  AND NOT (c.contype = 'f' AND parent.oid IS NOT NULL AND parent.conrelid = c.conrelid);
