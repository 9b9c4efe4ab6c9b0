--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders RENAME TO purchases;

--- downgrade irreversible
