-- What the last run said of the schema when it ended, unless something was done since that said nothing of it.
SELECT j.schema_hash, pg_catalog.to_char(j.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"') AS at
FROM :"schema".headway_journal j
WHERE j.id = (
        SELECT pg_catalog.max(h.id) FROM :"schema".headway_journal h
        WHERE h.version_table = :'version_table' AND h.schema_hash IS NOT NULL)
  AND NOT EXISTS (
        SELECT FROM :"schema".headway_journal e
        WHERE e.id > j.id AND e.direction IN ('upgrade', 'downgrade', 'backfill') AND e.outcome IN ('done', 'failed', 'interrupted'))
  AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname <> :'schema'
          AND c.relname IN ('headway_version', 'alembic_version', 'headway_journal'))
