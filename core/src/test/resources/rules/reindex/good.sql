--- revision  bad

--- upgrade autocommit
REINDEX TABLE CONCURRENTLY orders;

--- downgrade irreversible
