--- revision  good
--- phase     contract

--- upgrade
DROP TYPE color;

--- downgrade irreversible
