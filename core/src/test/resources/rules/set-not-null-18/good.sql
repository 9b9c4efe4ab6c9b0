--- revision  good1

--- upgrade
ALTER TABLE orders ADD CONSTRAINT noted NOT NULL note NOT VALID;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT noted;

--- downgrade irreversible
