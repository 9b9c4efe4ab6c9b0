--- revision  bad

--- upgrade
-- no good.sql: only a new table can be filled while the old one is used
ALTER TABLE orders SET ACCESS METHOD heap2;

--- downgrade irreversible
