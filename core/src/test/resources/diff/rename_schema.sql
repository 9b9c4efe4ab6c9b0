--- old
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id serial PRIMARY KEY);
CREATE VIEW shop.ids AS SELECT id FROM shop.orders;
--- new
CREATE SCHEMA store;
CREATE TABLE store.orders (id serial PRIMARY KEY);
CREATE VIEW store.ids AS SELECT id FROM store.orders;
--- renames
shop=store
--- data
INSERT INTO shop.orders DEFAULT VALUES;
--- upgrade
ALTER SCHEMA shop RENAME TO store;
--- downgrade
ALTER SCHEMA store RENAME TO shop;
