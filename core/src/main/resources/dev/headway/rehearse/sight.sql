-- What this session's transaction has come to: what it locks, where what it may have written anew is stored, and what it
-- counted. Asked by the session itself, since nobody else sees uncommitted file nodes.
WITH locked AS (
    SELECT relation, mode FROM pg_catalog.pg_locks
    WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted AND mode <> 'SIReadLock' AND relation >= 16384
)
SELECT 'lock' AS what, l.relation::bigint AS oid, l.mode AS word, COALESCE(c.relname, '') AS name,
       0::bigint AS number, 0::bigint AS of
FROM locked l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
UNION ALL
-- file nodes are swapped under ACCESS EXCLUSIVE only
SELECT 'node', c.oid::bigint, c.relkind::text, c.relname, pg_catalog.pg_relation_filenode(c.oid)::bigint, COALESCE(x.indrelid, 0)::bigint
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
WHERE c.relkind IN ('r', 'm', 'i')
  AND (c.oid IN (SELECT relation FROM locked WHERE mode = 'AccessExclusiveLock')
       OR x.indrelid IN (SELECT relation FROM locked WHERE mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')))
UNION ALL
SELECT 'scan', c.oid::bigint, '', c.relname, pg_catalog.pg_stat_get_xact_numscans(c.oid), 0
FROM pg_catalog.pg_class c
WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384 AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0
UNION ALL
SELECT 'rows', c.oid::bigint, '', c.relname, n.rows, 0
FROM pg_catalog.pg_class c,
     LATERAL (SELECT pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                     + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS rows) n
WHERE c.relkind = 'r' AND c.oid >= 16384 AND n.rows > 0
UNION ALL
-- counted where track_functions says so
SELECT 'call', p.oid::bigint, p.prosrc, p.oid::pg_catalog.regprocedure::text, pg_catalog.pg_stat_get_xact_function_calls(p.oid), 0
FROM pg_catalog.pg_proc p
WHERE p.oid >= 16384 AND p.prolang = (SELECT oid FROM pg_catalog.pg_language WHERE lanname = 'plpgsql')
  AND pg_catalog.pg_stat_get_xact_function_calls(p.oid) > 0
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.oid = p.pronamespace AND n.nspname = 'headway_rehearse')
ORDER BY 1, 2, 3;
