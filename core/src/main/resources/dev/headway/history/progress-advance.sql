-- PL/pgSQL. Records how many statements took effect and which one is about to run by itself; raises if someone else
-- moved on.
DECLARE
    touched bigint;
BEGIN
    UPDATE :"schema".headway_progress
    SET checksum = :'checksum', statements_done = :'done', statements_total = :'total', intended = :'intended',
        evidence = :'evidence', updated_at = pg_catalog.clock_timestamp()
    WHERE version_table = :'version_table' AND revision = :'revision' AND statement = 0
      AND statements_done = :'done_before';
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'someone else moved the progress of revision %', :'revision' USING ERRCODE = 'HW001';
    END IF;
END;
