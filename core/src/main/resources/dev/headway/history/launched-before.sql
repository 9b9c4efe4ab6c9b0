-- The last image that was launched and whose heads are not these.
SELECT COALESCE(e.heads, '{}') AS heads
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table'
  AND e.command = 'launch'
  AND e.outcome = 'started'
  AND COALESCE(e.heads, '{}') <> :'heads'::text[]
ORDER BY e.id DESC
LIMIT 1
