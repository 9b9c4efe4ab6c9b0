--- revision  bad

--- upgrade autocommit
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT paid;

--- downgrade irreversible
