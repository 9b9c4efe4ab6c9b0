--- revision  bad

--- upgrade autocommit
VACUUM FULL orders;

--- downgrade irreversible
