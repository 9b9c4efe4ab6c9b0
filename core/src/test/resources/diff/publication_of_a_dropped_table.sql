--- old
CREATE TABLE a (n int PRIMARY KEY);
CREATE TABLE b (n int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a, b;
--- new
CREATE TABLE a (n int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a;
--- upgrade
DROP TABLE b;
--- lost by the upgrade
drops table b with its rows
--- downgrade
CREATE TABLE b (
    n integer PRIMARY KEY
);

ALTER PUBLICATION p ADD TABLE b;
