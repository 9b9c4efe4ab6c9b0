--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN size int NOT NULL DEFAULT 5 CHECK (size > 0);

--- downgrade irreversible
