-- PL/pgSQL. Announces a section that no transaction holds together; raises if someone else is at it, or was faster.
DECLARE
    touched bigint;
BEGIN
    INSERT INTO :"schema".headway_progress (version_table, revision, direction, checksum, statements_done,
        statements_total, intended, evidence)
    VALUES (:'version_table', :'revision', :'direction', :'checksum', :'done', :'total', :'intended', :'evidence')
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'someone else is at revision % already', :'revision' USING ERRCODE = 'HW001';
    END IF;

    -- Asked after the insert, which waits for one who is just finishing it.
    IF (SELECT pg_catalog.count(*) FROM :"schema".:"version" WHERE version_num = ANY (:'removed'::text[]))
           <> pg_catalog.cardinality(:'removed'::text[])
       OR EXISTS (SELECT FROM :"schema".:"version" WHERE version_num = ANY (:'added'::text[])) THEN
        RAISE EXCEPTION 'someone else moved the version table: revision % does not come next', :'revision'
            USING ERRCODE = 'HW001';
    END IF;
END;
