--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12,2);

--- downgrade irreversible
