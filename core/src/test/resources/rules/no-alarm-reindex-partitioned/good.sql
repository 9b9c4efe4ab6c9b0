--- revision  good

--- upgrade autocommit
REINDEX TABLE CONCURRENTLY events;
REINDEX INDEX CONCURRENTLY events_id;

--- downgrade irreversible
