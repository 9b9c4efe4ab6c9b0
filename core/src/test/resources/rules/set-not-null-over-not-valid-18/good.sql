--- revision  bad

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT noted;

--- downgrade irreversible
