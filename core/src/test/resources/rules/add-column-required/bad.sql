--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN kind text NOT NULL;

--- downgrade irreversible
