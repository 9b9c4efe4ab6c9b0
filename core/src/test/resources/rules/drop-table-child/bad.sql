--- revision  bad
--- phase     expand

--- upgrade
DROP TABLE items;

--- downgrade irreversible
