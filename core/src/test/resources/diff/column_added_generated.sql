--- old
CREATE TABLE lines (amount integer NOT NULL, price numeric(10,2) NOT NULL);
--- new
CREATE TABLE lines (amount integer NOT NULL, price numeric(10,2) NOT NULL, total numeric GENERATED ALWAYS AS (amount * price) STORED);
--- data
INSERT INTO lines VALUES (2, 1.50);
--- upgrade
ALTER TABLE lines ADD COLUMN total numeric GENERATED ALWAYS AS ((amount)::numeric * price) STORED;
--- downgrade
ALTER TABLE lines DROP COLUMN total;
