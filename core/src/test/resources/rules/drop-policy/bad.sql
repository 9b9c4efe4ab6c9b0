--- revision  bad
--- phase     expand

--- upgrade
DROP POLICY everybody ON secured;

--- downgrade irreversible
