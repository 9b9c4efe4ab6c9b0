--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers NOT VALID;

--- downgrade irreversible
