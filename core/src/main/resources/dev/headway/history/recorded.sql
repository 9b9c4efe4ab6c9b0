-- For every revision, what the journal last recorded of it as done.
SELECT DISTINCT ON (e.revision) e.revision, e.id, e.checksum, e.parents, e.depends, e.phase
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table'
  AND e.outcome = 'done'
  AND e.direction IN ('upgrade', 'stamp')
  AND e.revision IS NOT NULL
ORDER BY e.revision, e.id DESC
