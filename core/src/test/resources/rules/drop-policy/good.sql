--- revision  good
--- phase     contract

--- upgrade
DROP POLICY everybody ON secured;

--- downgrade irreversible
