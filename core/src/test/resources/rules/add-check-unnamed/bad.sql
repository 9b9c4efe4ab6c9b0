--- revision  bad

--- upgrade
ALTER TABLE orders ADD CHECK (amount >= 0);

--- downgrade irreversible
