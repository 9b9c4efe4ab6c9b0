-- What a batch ended with before its end.
UPDATE :"schema".headway_progress
SET failure = :'failure', updated_at = pg_catalog.clock_timestamp()
WHERE version_table = :'version_table' AND revision = :'revision' AND statement = :'statement' AND statements_done = 0
