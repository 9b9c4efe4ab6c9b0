-- PL/pgSQL. The end of the session would give the lock back, too.
BEGIN
    PERFORM pg_catalog.pg_advisory_unlock(:'class_key', :'object_key');
END;
