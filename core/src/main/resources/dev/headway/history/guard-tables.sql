-- PL/pgSQL. A script that does not begin at base makes no tables.
BEGIN
    IF pg_catalog.to_regclass(:'version_table') IS NULL THEN
        RAISE EXCEPTION 'there is no version table %', :'version_table'
            USING ERRCODE = 'HW003', HINT = 'see that this is the right database; a script from base makes the table';
    ELSIF pg_catalog.to_regclass(:'journal') IS NULL OR pg_catalog.to_regclass(:'progress') IS NULL THEN
        RAISE EXCEPTION 'there is no % or no %', :'journal', :'progress'
            USING ERRCODE = 'HW003', HINT = 'headway ensure_version --sql writes a script that makes them';
    END IF;
END;
