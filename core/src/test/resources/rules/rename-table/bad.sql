--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders RENAME TO purchases;

--- downgrade irreversible
