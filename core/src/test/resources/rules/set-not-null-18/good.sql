--- revision  bad

--- upgrade autocommit
ALTER TABLE orders ADD CONSTRAINT noted NOT NULL note NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT noted;

--- downgrade irreversible
