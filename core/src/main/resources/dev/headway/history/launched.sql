-- Whether each of these revisions was last applied by a launch.
SELECT NOT EXISTS (
    SELECT FROM pg_catalog.unnest(:'revisions'::text[]) AS r (revision)
    WHERE (
        SELECT e.command
        FROM :"schema".headway_journal e
        WHERE e.version_table = :'version_table'
          AND e.revision = r.revision
          AND e.outcome = 'done'
          AND e.direction IN ('upgrade', 'stamp')
        ORDER BY e.id DESC
        LIMIT 1
    ) IS DISTINCT FROM 'launch'
)
