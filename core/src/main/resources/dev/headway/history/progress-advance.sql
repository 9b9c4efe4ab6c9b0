-- Records that one more statement took effect; raises if someone else moved on, or if the lock is not ours.
DO $headway_fence$
DECLARE
    touched bigint;
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_locks l
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
          AND l.classid = :'class_id'::bigint::oid
          AND l.objid = :'object_id'::bigint::oid
          AND l.pid = pg_catalog.pg_backend_pid()
    ) THEN
        RAISE EXCEPTION 'backend % does not hold the lock that this run took', pg_catalog.pg_backend_pid()
            USING ERRCODE = 'HW002';
    END IF;
    UPDATE :"schema".headway_progress
    SET statements_done = :'done', intended = :'intended', updated_at = pg_catalog.clock_timestamp()
    WHERE version_table = :'version_table' AND revision = :'revision' AND statements_done = :'done_before';
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'someone else moved the progress of revision %', :'revision' USING ERRCODE = 'HW001';
    END IF;
END
$headway_fence$
