--- revision  bad

--- upgrade autocommit
--- batch orders by id
UPDATE orders SET note = '' WHERE note IS NULL AND :batch;

--- downgrade irreversible
