--- revision  c4254cb22f62
--- message   part 1 of 4

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible

--- revision  39bf596596b4
--- revises   c4254cb22f62
--- message   part 2 of 4

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN token uuid;
ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
--- batch orders by id
UPDATE orders SET token = DEFAULT WHERE token IS NULL AND :batch;

--- downgrade irreversible

--- revision  b48a78ff9d06
--- revises   39bf596596b4
--- message   part 3 of 4

--- upgrade
ALTER TABLE orders ADD COLUMN color text DEFAULT 'red';

--- downgrade irreversible

--- revision  bad
--- revises   b48a78ff9d06
--- message   part 4 of 4
--- phase     contract

--- upgrade autocommit
ALTER TABLE orders ADD CONSTRAINT orders_note_not_null CHECK (note IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_note_not_null;
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_note_not_null;

--- downgrade irreversible
