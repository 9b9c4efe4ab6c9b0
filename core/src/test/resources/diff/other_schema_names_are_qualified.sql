--- old
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('a');
CREATE TABLE shop.orders (id int PRIMARY KEY);
--- new
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('a');
CREATE TABLE shop.orders (id int PRIMARY KEY, state shop.state DEFAULT 'a');
CREATE INDEX orders_state ON shop.orders (state);
CREATE TABLE orders (id int REFERENCES shop.orders);
--- upgrade
-- expand

CREATE TABLE orders (
    id integer REFERENCES shop.orders (id)
);

ALTER TABLE shop.orders ADD COLUMN state shop.state DEFAULT 'a';

-- expand, each statement by itself

CREATE INDEX CONCURRENTLY orders_state ON shop.orders (state);
--- downgrade
DROP TABLE orders;

ALTER TABLE shop.orders DROP COLUMN state;
--- lost by the downgrade
drops table orders with its rows
drops column shop.orders.state with its values
