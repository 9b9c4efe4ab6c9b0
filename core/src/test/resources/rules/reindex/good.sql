--- revision  good

--- upgrade autocommit
REINDEX TABLE CONCURRENTLY orders;

--- downgrade irreversible
