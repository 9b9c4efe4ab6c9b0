A partition that leaves for other bounds is retyped in between, as its table is.
--- old
CREATE TABLE orders (id int, region text, total numeric, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE orders_eu PARTITION OF orders FOR VALUES IN ('eu', 'uk');
CREATE TABLE orders_us PARTITION OF orders FOR VALUES IN ('us');
CREATE VIEW europe AS SELECT id FROM orders_eu;
--- new
CREATE TABLE orders (id bigint, region text, total numeric(12, 2) NOT NULL DEFAULT 0, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE orders_eu PARTITION OF orders FOR VALUES IN ('eu');
CREATE TABLE orders_us PARTITION OF orders FOR VALUES IN ('us');
CREATE VIEW europe AS SELECT id FROM orders_eu;
--- data
INSERT INTO orders VALUES (1, 'eu', 5), (2, 'us', 6);
--- upgrade
-- expand

ALTER TABLE orders_us ALTER COLUMN total SET DEFAULT 0;

-- contract

ALTER TABLE orders DETACH PARTITION orders_eu;

ALTER TABLE orders
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN total TYPE numeric(12,2);
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;

DROP VIEW europe;

ALTER TABLE orders_eu
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN total TYPE numeric(12,2);
ALTER TABLE orders_eu ALTER COLUMN total SET NOT NULL;
ALTER TABLE orders ATTACH PARTITION orders_eu FOR VALUES IN ('eu');

CREATE VIEW europe AS
SELECT id
   FROM orders_eu;

ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0;

ALTER TABLE orders_eu ALTER COLUMN total SET DEFAULT 0;
--- lost by the upgrade
turns orders.total from numeric into numeric(12,2): fractions are rounded to 2 digits
turns orders_eu.total from numeric into numeric(12,2): fractions are rounded to 2 digits
--- downgrade
ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;

ALTER TABLE orders DETACH PARTITION orders_eu;

ALTER TABLE orders
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN total TYPE numeric;
ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;

ALTER TABLE orders_eu ALTER COLUMN total DROP DEFAULT;

ALTER TABLE orders_us ALTER COLUMN total DROP DEFAULT;

DROP VIEW europe;

ALTER TABLE orders_eu
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN total TYPE numeric;
ALTER TABLE orders_eu ALTER COLUMN total DROP NOT NULL;
ALTER TABLE orders ATTACH PARTITION orders_eu FOR VALUES IN ('eu', 'uk');

CREATE VIEW europe AS
SELECT id
   FROM orders_eu;
