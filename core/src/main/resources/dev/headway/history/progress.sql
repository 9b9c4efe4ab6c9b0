-- Sections that no transaction holds together and that did not come to their end.
SELECT revision, direction, checksum, statements_done, statements_total, intended, evidence
FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND statement = 0
ORDER BY revision
