--- revision  good
--- phase     contract

--- upgrade
DROP FUNCTION total(bigint);

--- downgrade irreversible
