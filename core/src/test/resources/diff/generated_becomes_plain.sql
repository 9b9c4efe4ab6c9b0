--- old
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
--- new
CREATE TABLE a (n int, twice int);
--- data
INSERT INTO a VALUES (5);
--- upgrade
ALTER TABLE a ALTER COLUMN twice DROP EXPRESSION;
--- downgrade
ALTER TABLE a DROP COLUMN twice;
ALTER TABLE a ADD COLUMN twice integer GENERATED ALWAYS AS (n * 2) STORED;
