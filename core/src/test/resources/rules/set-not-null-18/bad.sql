--- revision  bad

--- upgrade
ALTER TABLE orders ADD CONSTRAINT noted NOT NULL note;

--- downgrade irreversible
