-- PL/pgSQL. Moves a batch on from where it stood; raises if it is not there any more, or is to rest.
DECLARE
    touched bigint;
BEGIN
    UPDATE :"schema".headway_progress
    SET cursor = :'cursor', cursor_end = :'cursor_end', looks = :'looks', statements_done = :'done',
        rows_walked = rows_walked + :'walked', rows_estimated = COALESCE(:'estimated', rows_estimated),
        failure = NULL, updated_at = pg_catalog.clock_timestamp()
    WHERE version_table = :'version_table' AND revision = :'revision' AND statement = :'statement'
      AND cursor IS NOT DISTINCT FROM :'cursor_before' AND looks = :'looks_before' AND statements_done = 0
      AND paused_at IS NULL;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'someone else moved or paused the batch of revision %', :'revision' USING ERRCODE = 'HW001';
    END IF;
END;
