--- revision  bad
--- phase     expand

--- upgrade
DROP TABLE orders;

--- downgrade irreversible
