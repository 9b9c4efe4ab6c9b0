--- revision  bad
--- phase     expand

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN size int NOT NULL DEFAULT 5;
ALTER TABLE orders ADD CONSTRAINT orders_size_check CHECK (size > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_size_check;

--- downgrade irreversible
