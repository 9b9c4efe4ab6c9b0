-- PL/pgSQL. Raises if the version table no longer holds what remember-rows kept in mind. RESET ALL forgets that; then
-- there is nothing to compare.
DECLARE
    before text := pg_catalog.current_setting('headway.rows', true);
    now text := 'at ' || COALESCE(
        (SELECT pg_catalog.string_agg(v.version_num::text, ', ' ORDER BY v.version_num) FROM :"schema".:"version" v),
        'base');
BEGIN
    IF before LIKE 'at %' AND before <> now THEN
        RAISE EXCEPTION 'the version table was changed on the way: it was %, and is %', before, now
            USING ERRCODE = 'HW004';
    END IF;
END;
