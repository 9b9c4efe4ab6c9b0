-- Nothing else than dropping it lets PostgreSQL retype what it is made of.
--- old
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE VIEW v AS SELECT twice FROM a;
--- new
CREATE TABLE a (n bigint, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE VIEW v AS SELECT twice FROM a;
--- data
INSERT INTO a VALUES (5);
--- upgrade
DROP VIEW v;

-- nothing else makes other values of a.twice than making it again
ALTER TABLE a DROP COLUMN twice;

ALTER TABLE a ALTER COLUMN n TYPE bigint;
ALTER TABLE a ADD COLUMN twice integer GENERATED ALWAYS AS (n * 2) STORED;

CREATE VIEW v AS
SELECT twice
   FROM a;
--- downgrade
DROP VIEW v;

-- nothing else makes other values of a.twice than making it again
ALTER TABLE a DROP COLUMN twice;

ALTER TABLE a ALTER COLUMN n TYPE integer;
ALTER TABLE a ADD COLUMN twice integer GENERATED ALWAYS AS (n * 2) STORED;

CREATE VIEW v AS
SELECT twice
   FROM a;
