--- revision  good1
--- phase     contract

--- upgrade
ALTER TABLE orders DROP CONSTRAINT of_customer;
ALTER TABLE orders ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers NOT VALID;

--- downgrade irreversible

--- revision  good2
--- revises   good1
--- phase     contract

--- upgrade
ALTER TABLE orders VALIDATE CONSTRAINT of_customer;

--- downgrade irreversible
