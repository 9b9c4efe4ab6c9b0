--- old
CREATE TYPE point3 AS (x int, y int);
CREATE TABLE a (p point3);
--- new
CREATE TYPE point3 AS (x bigint, y int);
CREATE TABLE a (p point3);
--- data
INSERT INTO a VALUES (ROW(1, 2));
--- upgrade
ALTER TYPE point3 RENAME TO point3_old;
CREATE TYPE point3 AS (x bigint, y integer);

ALTER TABLE a ALTER COLUMN p TYPE point3 USING p::text::point3;

DROP TYPE point3_old;
--- downgrade
ALTER TYPE point3 RENAME TO point3_old;
CREATE TYPE point3 AS (x integer, y integer);

ALTER TABLE a ALTER COLUMN p TYPE point3 USING p::text::point3;

DROP TYPE point3_old;
