-- Revisions of which the journal last says that they were applied, or taken back. What was stamped since is no longer the
-- journal's word against the version table's: who stamps says where the schema stands.
SELECT DISTINCT ON (e.revision) e.revision, e.direction,
       pg_catalog.to_char(e.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"') AS at
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table'
  AND e.outcome = 'done'
  AND e.direction IN ('upgrade', 'downgrade')
  AND e.id > COALESCE((
      SELECT pg_catalog.max(s.id) FROM :"schema".headway_journal s
      WHERE s.version_table = :'version_table' AND s.direction = 'stamp' AND s.outcome = 'done'), 0)
ORDER BY e.revision, e.id DESC
