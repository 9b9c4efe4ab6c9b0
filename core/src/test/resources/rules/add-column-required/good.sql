--- revision  good1

--- upgrade
ALTER TABLE orders ADD COLUMN kind text;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade autocommit
ALTER TABLE orders ADD CONSTRAINT orders_kind_not_null CHECK (kind IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_kind_not_null;
ALTER TABLE orders ALTER COLUMN kind SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_kind_not_null;

--- downgrade irreversible
