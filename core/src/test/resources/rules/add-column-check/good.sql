--- revision  bad

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN stars integer;
ALTER TABLE orders ADD CONSTRAINT orders_stars_check CHECK (stars BETWEEN 1 AND 5) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_stars_check;

--- downgrade irreversible
