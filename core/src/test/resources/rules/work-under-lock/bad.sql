--- revision  bad

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;
UPDATE orders SET paid = true;

--- downgrade irreversible
