--- revision  bad

--- upgrade autocommit
--- batch orders by id
DELETE FROM orders WHERE placed < '2020-01-01' AND :batch;

--- downgrade irreversible
