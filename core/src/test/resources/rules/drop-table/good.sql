--- revision  good
--- phase     contract

--- upgrade
DROP TABLE orders;

--- downgrade irreversible
