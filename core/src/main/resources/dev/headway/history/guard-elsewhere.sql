-- PL/pgSQL. Nobody named the version table, so a database that has another one is not taken for one that has none.
DECLARE
    elsewhere text := (
        SELECT pg_catalog.min(n.nspname || '.' || c.relname)
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_(toast_)?temp'
        WHERE c.relkind IN ('r', 'p')
          AND c.oid IS DISTINCT FROM pg_catalog.to_regclass(:'version_table')::oid
          AND (c.relname = 'alembic_version' AND n.nspname = :'schema'
               OR c.relname IN ('alembic_version', 'headway_version')
                  AND pg_catalog.to_regclass(:'version_table') IS NULL));
BEGIN
    IF elsewhere IS NOT NULL THEN
        RAISE EXCEPTION 'this script is for version table %, and there is %', :'version_table', elsewhere
            USING ERRCODE = 'HW003',
                  HINT = 'say which one counts, and write the script again: --version-table ' || elsewhere;
    END IF;
END;
