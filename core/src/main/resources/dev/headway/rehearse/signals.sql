-- Event triggers that tell what a command did, whatever comes of it afterwards: what they raise travels to the client at
-- once, also out of a subtransaction that is rolled back a moment later. As members of an extension they are nobody's
-- schema: neither read with the catalog nor dumped. They raise with states of their own, so that nothing that a
-- migration says is mistaken for it.
CREATE SCHEMA headway_rehearse;
GRANT USAGE ON SCHEMA headway_rehearse TO PUBLIC;
CREATE FUNCTION headway_rehearse.ended() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog SET client_min_messages = debug1 AS $$
DECLARE
    command record;
BEGIN
    FOR command IN SELECT command_tag, object_identity FROM pg_event_trigger_ddl_commands() 
                   WHERE NOT in_extension AND COALESCE(schema_name, '') <> 'pg_toast' LOOP
        RAISE DEBUG USING ERRCODE = 'HWRAN', MESSAGE = command.command_tag, DETAIL = COALESCE(command.object_identity, '');
    END LOOP;
    RAISE DEBUG USING ERRCODE = 'HWLOK', MESSAGE = COALESCE((
        SELECT string_agg(relation::oid || ' ' || mode, ',') FROM pg_locks
        WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted AND mode <> 'SIReadLock' AND relation >= 16384), '');
END $$;
CREATE FUNCTION headway_rehearse.dropped() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog SET client_min_messages = debug1 AS $$
DECLARE
    object record;
BEGIN
    -- from 18 on NOT NULL constraints are listed too, each as an original
    FOR object IN SELECT object_identity FROM pg_event_trigger_dropped_objects()
                  WHERE original AND NOT is_temporary AND object_type NOT LIKE '%constraint' AND object_type <> 'default value' LOOP
        RAISE DEBUG USING ERRCODE = 'HWRAN', MESSAGE = tg_tag, DETAIL = object.object_identity;
    END LOOP;
END $$;
CREATE FUNCTION headway_rehearse.rewriting() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog SET client_min_messages = debug1 AS $$
BEGIN
    RAISE DEBUG USING ERRCODE = 'HWREW',
        MESSAGE = pg_event_trigger_table_rewrite_oid()::oid || ' ' || pg_event_trigger_table_rewrite_reason();
END $$;
-- For the session that looks on. Without ONLY, the partitions of a table would answer for it.
CREATE FUNCTION headway_rehearse.lockable(relation oid, mode text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'LOCK TABLE ONLY ' || relation::regclass || ' IN ' || mode || ' MODE NOWAIT';
    RETURN true;
EXCEPTION WHEN lock_not_available THEN
    RETURN false;
END $$;
CREATE EVENT TRIGGER headway_rehearse_ended ON ddl_command_end EXECUTE FUNCTION headway_rehearse.ended();
CREATE EVENT TRIGGER headway_rehearse_dropped ON sql_drop EXECUTE FUNCTION headway_rehearse.dropped();
CREATE EVENT TRIGGER headway_rehearse_rewriting ON table_rewrite EXECUTE FUNCTION headway_rehearse.rewriting();
ALTER EXTENSION plpgsql ADD SCHEMA headway_rehearse;
ALTER EXTENSION plpgsql ADD FUNCTION headway_rehearse.lockable(oid, text);
ALTER EXTENSION plpgsql ADD FUNCTION headway_rehearse.ended();
ALTER EXTENSION plpgsql ADD FUNCTION headway_rehearse.dropped();
ALTER EXTENSION plpgsql ADD FUNCTION headway_rehearse.rewriting();
ALTER EXTENSION plpgsql ADD EVENT TRIGGER headway_rehearse_ended;
ALTER EXTENSION plpgsql ADD EVENT TRIGGER headway_rehearse_dropped;
ALTER EXTENSION plpgsql ADD EVENT TRIGGER headway_rehearse_rewriting;
