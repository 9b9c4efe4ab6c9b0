--- revision  good
--- phase     contract

--- upgrade
DROP TABLE items;

--- downgrade irreversible
