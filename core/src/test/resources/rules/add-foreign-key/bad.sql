--- revision  bad

--- upgrade
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers ON DELETE SET NULL;

--- downgrade irreversible
