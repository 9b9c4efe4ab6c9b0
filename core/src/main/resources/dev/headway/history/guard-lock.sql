-- PL/pgSQL. Takes the lock that every migrator takes. It is tried once: a script that waits inside a statement holds a
-- snapshot, for which another migrator's CREATE INDEX CONCURRENTLY would wait in turn.
DECLARE
    holders text := (
        SELECT pg_catalog.string_agg(l.pid::text, ', ') FROM pg_catalog.pg_locks l
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
          AND l.classid = :'class_id'::bigint::oid AND l.objid = :'object_id'::bigint::oid
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()));
BEGIN
    IF holders IS DISTINCT FROM pg_catalog.pg_backend_pid()::text
        AND NOT pg_catalog.pg_try_advisory_lock(:'class_key', :'object_key')
    THEN
        RAISE EXCEPTION 'another migrator is at work on %: pid %', :'version_table', COALESCE(holders, 'unknown')
            USING ERRCODE = 'lock_not_available', HINT = 'wait until it has ended, then run this script again';
    END IF;
END;
