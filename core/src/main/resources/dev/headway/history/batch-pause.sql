-- Lets batches rest from their next slice on, or go on. One that is in a slice has the row: this waits for its end.
UPDATE :"schema".headway_progress
SET paused_at = CASE WHEN :'rest'::boolean THEN COALESCE(paused_at, pg_catalog.clock_timestamp()) END,
    failure = CASE WHEN :'rest'::boolean THEN failure END
WHERE version_table = :'version_table' AND statement > 0 AND statements_done = 0
  AND (:'revision'::text IS NULL OR revision = :'revision')
