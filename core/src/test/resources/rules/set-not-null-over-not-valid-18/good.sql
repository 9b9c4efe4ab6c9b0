--- revision  good

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT noted;

--- downgrade irreversible
