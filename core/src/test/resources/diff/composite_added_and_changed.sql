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
ALTER TYPE address ADD ATTRIBUTE country text;
COMMENT ON TYPE address IS 'where';

ALTER TYPE unused DROP ATTRIBUTE a;
ALTER TYPE unused ADD ATTRIBUTE c bigint;
--- lost by the upgrade
drops attribute a of unused
--- downgrade
ALTER TYPE address DROP ATTRIBUTE country;
COMMENT ON TYPE address IS NULL;

ALTER TYPE unused RENAME TO unused_old;
CREATE TYPE unused AS (a integer, b integer);
DROP TYPE unused_old;
--- lost by the downgrade
drops attribute country of address
