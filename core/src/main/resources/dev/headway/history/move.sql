-- PL/pgSQL. Moves the version rows, which must be exactly as expected; otherwise it raises, here on the server, because
-- the COMMIT is already on its way behind it.
DECLARE
    touched bigint;
BEGIN
    DELETE FROM :"schema".:"version" WHERE version_num = ANY (:'removed'::text[]);
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> pg_catalog.cardinality(:'removed'::text[]) THEN
        RAISE EXCEPTION 'someone else moved the version table: it no longer holds %',
            pg_catalog.array_to_string(:'removed'::text[], ', ') USING ERRCODE = 'HW001';
    END IF;

    -- ON CONFLICT waits for another who is about to insert the same row; NOT EXISTS is for a table without a key, as
    -- the first Alembics made it.
    INSERT INTO :"schema".:"version" (version_num)
    SELECT v FROM pg_catalog.unnest(:'added'::text[]) AS v
    WHERE NOT EXISTS (SELECT FROM :"schema".:"version" h WHERE h.version_num = v)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> pg_catalog.cardinality(:'added'::text[]) THEN
        RAISE EXCEPTION 'someone else moved the version table: it holds % already',
            pg_catalog.array_to_string(:'added'::text[], ', ') USING ERRCODE = 'HW001';
    END IF;
END;
