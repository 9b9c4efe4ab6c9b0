--- revision  good1

--- upgrade
CREATE TABLE daily AS SELECT placed::date AS day, sum(amount) AS amount FROM orders GROUP BY 1;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;

--- downgrade irreversible
