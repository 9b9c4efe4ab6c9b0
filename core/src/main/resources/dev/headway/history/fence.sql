-- The first statement of every step. It moves the version rows before anything else happens and must touch exactly the
-- rows it was told; otherwise it raises, here on the server, because the COMMIT is already on its way behind it.
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

    DELETE FROM :"schema".:"version" WHERE version_num = ANY (:'removed'::text[]);
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> pg_catalog.cardinality(:'removed'::text[]) THEN
        RAISE EXCEPTION 'someone else moved the version table: of % only % rows are there', :'removed', touched
            USING ERRCODE = 'HW001';
    END IF;

    INSERT INTO :"schema".:"version" (version_num)
    SELECT v FROM pg_catalog.unnest(:'added'::text[]) AS v
    WHERE NOT EXISTS (SELECT FROM :"schema".:"version" h WHERE h.version_num = v);
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> pg_catalog.cardinality(:'added'::text[]) THEN
        RAISE EXCEPTION 'someone else moved the version table: % is there already', :'added'
            USING ERRCODE = 'HW001';
    END IF;
END
$headway_fence$
