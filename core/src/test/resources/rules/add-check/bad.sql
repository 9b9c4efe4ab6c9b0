--- revision  bad

--- upgrade
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0);

--- downgrade irreversible
