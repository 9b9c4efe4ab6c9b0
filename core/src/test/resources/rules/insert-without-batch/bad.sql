--- revision  bad

--- upgrade
INSERT INTO customers SELECT id, note FROM orders;

--- downgrade irreversible
