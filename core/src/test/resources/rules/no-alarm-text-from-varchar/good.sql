--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ALTER COLUMN code TYPE text;

--- downgrade irreversible
