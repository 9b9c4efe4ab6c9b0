--- revision  bad
--- phase     expand

--- upgrade
DROP TYPE color;

--- downgrade irreversible
