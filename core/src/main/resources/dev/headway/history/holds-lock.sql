-- PL/pgSQL. Behind a pooler this may be another backend than the one that took the lock.
IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
      AND l.classid = :'class_id'::bigint::oid
      AND l.objid = :'object_id'::bigint::oid
      AND l.pid = pg_catalog.pg_backend_pid()
) THEN
    RAISE EXCEPTION 'backend % does not hold the lock that this run took', pg_catalog.pg_backend_pid()
        USING ERRCODE = 'HW002';
END IF;
