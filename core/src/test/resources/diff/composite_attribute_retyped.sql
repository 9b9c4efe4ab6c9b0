--- old
CREATE TYPE point3 AS (x int, y int);
CREATE TABLE a (p point3);
--- new
CREATE TYPE point3 AS (x bigint, y int);
CREATE TABLE a (p point3);
--- data
INSERT INTO a VALUES (ROW(1, 2));
--- upgrade
--- downgrade
