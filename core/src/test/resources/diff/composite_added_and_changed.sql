--- old
CREATE TYPE address AS (street text, zip text);
CREATE TYPE unused AS (a int, b int);
CREATE TABLE people (home address);
--- new
CREATE TYPE address AS (street text, zip text, country text);
CREATE TYPE unused AS (b int, c bigint);
CREATE TABLE people (home address);
COMMENT ON TYPE address IS 'where';
--- data
INSERT INTO people VALUES (ROW('a', '1'));
--- upgrade
--- downgrade
