-- How these revisions came into the database, as they stand now: the entry with which the first of them was applied, and
-- whether a launch applied each of them.
SELECT pg_catalog.min(l.id) AS first,
       COALESCE(pg_catalog.bool_and(l.command IS NOT DISTINCT FROM 'launch'), true) AS launched
FROM pg_catalog.unnest(:'revisions'::text[]) AS r (revision)
LEFT JOIN LATERAL (
    SELECT e.id, e.command
    FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table'
      AND e.revision = r.revision
      AND e.outcome = 'done'
      AND e.direction IN ('upgrade', 'stamp')
    ORDER BY e.id DESC
    LIMIT 1
) l ON true
