--- revision  good1
--- phase     contract

--- upgrade
ALTER TABLE orders ADD CONSTRAINT amount_positive CHECK (amount > 0) NOT VALID;

--- downgrade irreversible
--- revision  good2
--- phase     expand

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT amount_positive;

--- downgrade irreversible
