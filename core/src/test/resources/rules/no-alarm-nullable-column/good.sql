--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible
