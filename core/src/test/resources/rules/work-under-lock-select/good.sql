--- revision  c4254cb22f62
--- message   part 1 of 2

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible

--- revision  bad
--- revises   c4254cb22f62
--- message   part 2 of 2

--- upgrade
CREATE TABLE daily AS SELECT placed::date AS day, sum(amount) AS amount FROM orders GROUP BY 1;

--- downgrade irreversible
