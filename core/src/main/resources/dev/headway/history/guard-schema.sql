-- PL/pgSQL. Nobody named the schema of the version table, so it must be where names without a schema go.
BEGIN
    IF pg_catalog.current_schema() IS DISTINCT FROM :'schema' THEN
        RAISE EXCEPTION 'this script is for a version table in schema %, and names without a schema go to %',
                :'schema', COALESCE(pg_catalog.current_schema()::text, 'no schema that exists')
            USING ERRCODE = 'HW003', HINT = 'say which is meant, and write the script again: --version-table SCHEMA.TABLE';
    END IF;
END;
