--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;

--- downgrade irreversible
