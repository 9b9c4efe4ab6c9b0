-- The relation that has an index's name in the schema of the table. No row: there is none, or there is no such table.
-- Whoever builds an index CONCURRENTLY holds SHARE UPDATE EXCLUSIVE on its table all the while.
SELECT c.oid::text AS oid,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       i.indexrelid IS NOT NULL AS is_index,
       COALESCE(i.indrelid = t.oid, false) AS on_table,
       COALESCE(i.indisvalid, false) AS valid,
       COALESCE(pg_catalog.pg_get_indexdef(i.indexrelid), 'a relation of another kind') AS said,
       EXISTS (
           SELECT FROM pg_catalog.pg_locks l
           WHERE l.locktype = 'relation' AND l.relation = t.oid AND l.granted
             AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
             AND l.pid <> pg_catalog.pg_backend_pid()
             AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')
       ) AS busy
FROM pg_catalog.pg_class t
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
JOIN pg_catalog.pg_class c
  ON c.relnamespace = t.relnamespace AND c.relname = (pg_catalog.parse_ident(:'index'))[1]::name
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
WHERE t.oid = pg_catalog.to_regclass(:'table')
