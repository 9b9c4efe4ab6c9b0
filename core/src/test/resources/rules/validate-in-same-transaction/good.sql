--- revision  good1

--- upgrade
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0) NOT VALID;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT paid;

--- downgrade irreversible
