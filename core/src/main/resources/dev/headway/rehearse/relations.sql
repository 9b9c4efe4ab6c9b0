-- What there is to be locked, apart from PostgreSQL's own, temporary and Headway's relations: of an index also its table.
-- The file node tells whether it was written anew.
SELECT c.oid::bigint AS oid, c.relkind::text AS kind, n.nspname AS schema, c.relname AS name,
       pg_catalog.pg_relation_filenode(c.oid)::bigint AS node, COALESCE(x.indrelid, 0)::bigint AS of, c.relispartition AS partition
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I') AND c.oid >= 16384
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND c.relname NOT IN ('alembic_version', 'headway_version', 'headway_journal', 'headway_progress')
ORDER BY n.nspname, c.relname;
