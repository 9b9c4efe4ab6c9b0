--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers NOT ENFORCED;

--- downgrade irreversible
