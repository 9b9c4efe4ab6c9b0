-- For every file of objects/, what the journal last recorded of it as done: before one entry, where that is said. A file
-- that was last dropped is not among them.
SELECT l.file, l.id, l.checksum, l.source, l.makes
FROM (
    SELECT DISTINCT ON (e.file) e.file, e.id, e.checksum, e.source, e.makes, e.direction
    FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table'
      AND e.outcome = 'done'
      AND e.direction IN ('apply', 'drop')
      AND e.file IS NOT NULL
      AND (:'before'::bigint IS NULL OR e.id < :'before'::bigint)
    ORDER BY e.file, e.id DESC
) l
WHERE l.direction = 'apply'
ORDER BY l.file
