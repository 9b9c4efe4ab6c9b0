--- revision  bad

--- upgrade
-- no good.sql: PostgreSQL cannot compute a stored column later
ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (amount * 1.2);

--- downgrade irreversible
