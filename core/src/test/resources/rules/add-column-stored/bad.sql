--- revision  bad

--- upgrade
-- no good.sql: PostgreSQL cannot compute a stored column later
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (amount * 1.19) STORED;

--- downgrade irreversible
