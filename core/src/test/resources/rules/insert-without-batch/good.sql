--- revision  bad

--- upgrade autocommit
--- batch orders by id
INSERT INTO customers SELECT id, note FROM orders WHERE :batch;

--- downgrade irreversible
