--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0) NOT VALID;

--- downgrade irreversible
