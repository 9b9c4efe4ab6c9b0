--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN share percent;

--- downgrade irreversible
