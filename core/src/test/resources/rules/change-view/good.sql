--- revision  good
--- phase     contract

--- upgrade
DROP VIEW paid;
CREATE VIEW paid AS SELECT id, amount::text FROM orders;

--- downgrade irreversible
