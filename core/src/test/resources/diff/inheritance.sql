--- old
CREATE TABLE base (made timestamp DEFAULT now(), e int);
CREATE TABLE other (x int);
CREATE TABLE a (n int) INHERITS (base);
CREATE TABLE b (made timestamp, e int, x int);
--- new
CREATE TABLE base (made timestamptz DEFAULT now());
CREATE TABLE other (x int);
CREATE TABLE a (n int) INHERITS (base, other);
CREATE TABLE b (made timestamptz, e int, x int) INHERITS (base);
--- data
INSERT INTO a (n) VALUES (1);
--- upgrade
-- expand

ALTER TABLE a ADD COLUMN x integer;

-- contract

ALTER TABLE b ALTER COLUMN made TYPE timestamp with time zone;

ALTER TABLE base ALTER COLUMN made TYPE timestamp with time zone;
ALTER TABLE base DROP COLUMN e;

ALTER TABLE a INHERIT other;

ALTER TABLE b INHERIT base;
ALTER TABLE b ALTER COLUMN made SET DEFAULT now();
--- lost by the upgrade
drops column base.e with its values
--- downgrade
ALTER TABLE a NO INHERIT other;
ALTER TABLE a DROP COLUMN x;

ALTER TABLE b NO INHERIT base;
ALTER TABLE b ALTER COLUMN made DROP DEFAULT;
ALTER TABLE b ALTER COLUMN made TYPE timestamp without time zone;

ALTER TABLE base ALTER COLUMN made TYPE timestamp without time zone;
ALTER TABLE base ADD COLUMN e integer;
--- lost by the downgrade
drops column a.x with its values
