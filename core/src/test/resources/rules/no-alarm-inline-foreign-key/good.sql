--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN payer bigint REFERENCES customers;

--- downgrade irreversible
