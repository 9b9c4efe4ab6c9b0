-- The journal's last word.
SELECT e.command, e.direction, e.revision, e.outcome, COALESCE(e.detail, '') AS detail, e.host,
       pg_catalog.to_char(e.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"') AS at
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table'
ORDER BY e.id DESC
LIMIT 1
