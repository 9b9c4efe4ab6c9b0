--- revision  good1

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade autocommit
--- batch orders by id
UPDATE orders SET paid = true WHERE :batch;

--- downgrade irreversible
