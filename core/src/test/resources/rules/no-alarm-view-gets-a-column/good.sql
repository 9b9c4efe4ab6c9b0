--- revision  good
--- phase     expand

--- upgrade
CREATE OR REPLACE VIEW paid AS SELECT id, amount, note FROM orders;

--- downgrade irreversible
