--- revision  bad
--- phase     expand

--- upgrade
DROP FUNCTION total(bigint);

--- downgrade irreversible
