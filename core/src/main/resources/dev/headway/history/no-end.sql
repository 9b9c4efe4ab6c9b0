-- A run before this one that told its beginning and no end: it was killed, or lost its connection. Asked under the lock, so
-- that it is at work no longer.
INSERT INTO :"schema".headway_journal
    (version_table, command, started_at, finished_at, outcome, attempts, detail, heads, host, headway_version, actor)
SELECT b.version_table, b.command, pg_catalog.clock_timestamp(), pg_catalog.clock_timestamp(), 'interrupted', 1,
       'found by the next run: it began at '
           || pg_catalog.to_char(b.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"')
           || COALESCE(' on ' || b.host, '') || ' and told no end' || COALESCE('; ' || :'left', ''),
       b.heads, :'host', :'headway_version', :'actor'
FROM (
    SELECT e.* FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table' AND e.revision IS NULL AND e.outcome = 'begun'
    ORDER BY e.id DESC
    LIMIT 1
) b
WHERE NOT EXISTS (
    SELECT FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table' AND e.id > b.id
      AND (e.outcome = 'ended'
           OR e.outcome IN ('failed', 'interrupted') AND e.direction IS NOT NULL
           OR e.outcome IN ('started', 'failed', 'interrupted') AND e.command = b.command
              AND e.heads IS NOT DISTINCT FROM b.heads AND e.host IS NOT DISTINCT FROM b.host)
)
