--- revision  bad

--- upgrade
ALTER TABLE orders ADD COLUMN stars integer CONSTRAINT orders_stars_check CHECK (stars BETWEEN 1 AND 5);

--- downgrade irreversible
