-- The entry with which the first of these revisions was applied, as they stand now.
SELECT pg_catalog.min(l.id) AS id
FROM pg_catalog.unnest(:'revisions'::text[]) AS r (revision)
CROSS JOIN LATERAL (
    SELECT e.id
    FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table'
      AND e.revision = r.revision
      AND e.outcome = 'done'
      AND e.direction IN ('upgrade', 'stamp')
    ORDER BY e.id DESC
    LIMIT 1
) l
