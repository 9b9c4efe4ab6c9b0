--- revision  bad
--- phase     contract

--- upgrade
-- no good.sql: rows cannot move while they are used
ALTER TABLE orders SET TABLESPACE elsewhere;

--- downgrade irreversible
