-- What a slice did, before it commits; how many backends it keeps waiting; and the number of its transaction: between
-- those of two slices lie the transactions of others that wrote, whoever may see their sessions or not.
UPDATE :"schema".headway_progress
SET rows_changed = rows_changed + :'changed', busy_millis = busy_millis + :'millis', slice_size = :'size'
WHERE version_table = :'version_table' AND revision = :'revision' AND statement = :'statement'
RETURNING (
    SELECT pg_catalog.count(*) FROM pg_catalog.pg_locks l
    WHERE NOT l.granted AND pg_catalog.pg_backend_pid() = ANY (pg_catalog.pg_blocking_pids(l.pid))
) AS waiting, pg_catalog.pg_current_xact_id()::text::bigint AS transaction
