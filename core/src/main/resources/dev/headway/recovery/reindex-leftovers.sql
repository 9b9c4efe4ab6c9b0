-- Indexes that a REINDEX CONCURRENTLY of this kind and name may have left INVALID. A table may have a TOAST table with
-- an index of its own; whoever rebuilds holds SHARE UPDATE EXCLUSIVE on the table all the while.
WITH named AS (
    SELECT CASE WHEN :'kind' IN ('INDEX', 'TABLE') THEN pg_catalog.to_regclass(:'name')::oid END AS oid
), family AS (
    SELECT oid FROM named
    UNION
    SELECT p.relid::oid FROM named, LATERAL pg_catalog.pg_partition_tree(named.oid) p
), tables AS (
    SELECT t.oid, t.reltoastrelid
    FROM pg_catalog.pg_class t
    WHERE t.relkind IN ('r', 'm')
      AND CASE :'kind'
              WHEN 'TABLE' THEN t.oid IN (SELECT oid FROM family)
              WHEN 'INDEX' THEN t.oid IN (SELECT i.indrelid FROM pg_catalog.pg_index i JOIN family f ON f.oid = i.indexrelid)
              WHEN 'SCHEMA' THEN t.relnamespace = (
                  SELECT n.oid FROM pg_catalog.pg_namespace n
                  WHERE n.nspname = (pg_catalog.parse_ident(NULLIF(:'name', '')))[1]::name)
              ELSE true
          END
)
SELECT c.oid::text AS oid,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       t.oid::regclass::text AS table_name,
       EXISTS (
           SELECT FROM pg_catalog.pg_locks l
           WHERE l.locktype = 'relation' AND l.relation = t.oid AND l.granted
             AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
             AND l.pid <> pg_catalog.pg_backend_pid()
             AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')
       ) AS busy
FROM tables t
JOIN pg_catalog.pg_index i ON i.indrelid IN (t.oid, t.reltoastrelid)
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
ORDER BY c.oid
