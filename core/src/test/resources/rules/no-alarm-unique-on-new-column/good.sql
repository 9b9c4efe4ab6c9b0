--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN slug text;

--- downgrade irreversible
