--- revision  bad

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN token uuid;
ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
--- batch orders by id
UPDATE orders SET token = DEFAULT WHERE token IS NULL AND :batch;

--- downgrade irreversible
