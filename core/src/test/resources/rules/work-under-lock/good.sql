--- revision  c4254cb22f62
--- message   part 1 of 2

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible

--- revision  bad
--- revises   c4254cb22f62
--- message   part 2 of 2

--- upgrade autocommit
--- batch orders by id
UPDATE orders SET paid = true WHERE :batch;

--- downgrade irreversible
