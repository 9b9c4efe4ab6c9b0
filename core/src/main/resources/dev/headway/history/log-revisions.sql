-- Revisions of which the journal tells something, by how their ids begin.
SELECT DISTINCT e.revision
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table' AND pg_catalog.starts_with(e.revision, :'prefix')
ORDER BY e.revision
