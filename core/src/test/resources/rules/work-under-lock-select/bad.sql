--- revision  bad

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean;
CREATE TABLE daily AS SELECT placed::date AS day, sum(amount) AS amount FROM orders GROUP BY 1;

--- downgrade irreversible
