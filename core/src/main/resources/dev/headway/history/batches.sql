-- Statements that run in slices and whose section, or who themselves, did not come to their end; or one of them.
SELECT revision, statement, direction, checksum, batch, background, cursor, cursor_end, looks,
       statements_done = statements_total AS finished, COALESCE(slice_size, 1) AS slice_size, rows_walked, rows_changed,
       rows_estimated, busy_millis, paused_at IS NOT NULL AS paused, failure
FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND statement > 0
  AND (:'revision'::text IS NULL OR revision = :'revision' AND statement = :'statement')
ORDER BY started_at, revision, statement
