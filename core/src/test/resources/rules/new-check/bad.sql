--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0) NOT VALID;

--- downgrade irreversible
