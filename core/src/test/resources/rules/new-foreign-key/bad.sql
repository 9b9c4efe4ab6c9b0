--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers NOT VALID;

--- downgrade irreversible
