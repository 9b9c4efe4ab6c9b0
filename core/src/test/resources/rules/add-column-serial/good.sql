--- revision  bad

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN seq integer;
CREATE SEQUENCE orders_seq_seq AS integer OWNED BY orders.seq;
ALTER TABLE orders ALTER COLUMN seq SET DEFAULT nextval('orders_seq_seq');
--- batch orders by id
UPDATE orders SET seq = DEFAULT WHERE seq IS NULL AND :batch;
ALTER TABLE orders ADD CONSTRAINT orders_seq_not_null CHECK (seq IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_seq_not_null;
ALTER TABLE orders ALTER COLUMN seq SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_seq_not_null;

--- downgrade irreversible
