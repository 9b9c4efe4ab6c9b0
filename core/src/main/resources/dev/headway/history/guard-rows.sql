-- PL/pgSQL. The version table holds exactly the rows that this was written for.
DECLARE
    at_rows text[] := ARRAY(SELECT v.version_num::text FROM :"schema".:"version" v ORDER BY v.version_num::text COLLATE "C");
    at_place text := COALESCE(NULLIF(pg_catalog.array_to_string(at_rows, ','), ''), 'base');
BEGIN
    IF at_rows = :'to'::text[] AND at_rows <> :'expected'::text[] THEN
        RAISE EXCEPTION 'the database is at % already, where this script leads', at_place
            USING ERRCODE = 'HW003', HINT = 'there is nothing left to do';
    ELSIF at_rows <> :'expected'::text[] THEN
        RAISE EXCEPTION 'the database is at %, and this goes on from %', at_place, :'expected_place'
            USING ERRCODE = 'HW003', HINT = pg_catalog.format(:'write_again', at_place);
    END IF;
    RAISE INFO '%', :'story';
END;
