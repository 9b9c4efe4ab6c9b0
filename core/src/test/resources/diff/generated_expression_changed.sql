-- since 17
--- old
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE INDEX a_twice ON a (twice);
--- new
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 3) STORED);
CREATE INDEX a_twice ON a (twice);
--- data
INSERT INTO a VALUES (5);
--- upgrade
ALTER TABLE a ALTER COLUMN twice SET EXPRESSION AS (n * 3);
--- downgrade
ALTER TABLE a ALTER COLUMN twice SET EXPRESSION AS (n * 2);
