--- revision  bad

--- upgrade
-- no good.sql: it is about the downgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade
SELECT 1;
