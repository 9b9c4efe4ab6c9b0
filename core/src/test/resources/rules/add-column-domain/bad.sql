--- revision  bad

--- upgrade
-- no good.sql: the column has to be of the type beneath the domain
ALTER TABLE orders ADD COLUMN share percent;

--- downgrade irreversible
