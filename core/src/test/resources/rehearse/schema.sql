CREATE TABLE customers (id bigint PRIMARY KEY, email text, score int);
CREATE TABLE shops (id int PRIMARY KEY, name varchar(50));
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint,
    shop_id int,
    note varchar(20),
    body text,
    amount int,
    placed timestamp,
    state text
);
CREATE INDEX orders_placed ON orders (placed);
CREATE INDEX orders_note ON orders (note);
CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind int) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE logs (id bigint NOT NULL, at date NOT NULL, line text) PARTITION BY RANGE (at);
CREATE MATERIALIZED VIEW totals AS SELECT shop_id, sum(amount) AS total FROM orders GROUP BY shop_id;
CREATE UNIQUE INDEX totals_shop ON totals (shop_id);
CREATE VIEW open_orders AS SELECT id, amount FROM orders WHERE state = 'open';
CREATE SEQUENCE numbers;
