--- revision  bad

--- upgrade
ALTER TABLE orders ADD COLUMN seq serial;

--- downgrade irreversible
