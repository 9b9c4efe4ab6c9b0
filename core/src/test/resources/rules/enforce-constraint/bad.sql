--- revision  bad
--- phase     contract

--- upgrade
ALTER TABLE orders ALTER CONSTRAINT of_customer ENFORCED;

--- downgrade irreversible
