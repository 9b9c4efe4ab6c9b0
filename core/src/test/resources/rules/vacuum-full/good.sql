--- revision  good

--- upgrade autocommit
VACUUM orders;

--- downgrade irreversible
