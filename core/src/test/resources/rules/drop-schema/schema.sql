CREATE SCHEMA warehouse;
CREATE TABLE warehouse.items (id int PRIMARY KEY);
