-- Back: Nothing else than making it again makes a column generated.
--- old
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
--- new
CREATE TABLE a (n int, twice int);
--- data
INSERT INTO a VALUES (5);
--- upgrade
ALTER TABLE a ALTER COLUMN twice DROP EXPRESSION;
--- downgrade
-- nothing else makes other values of a.twice than making it again
ALTER TABLE a DROP COLUMN twice;

ALTER TABLE a ADD COLUMN twice integer GENERATED ALWAYS AS (n * 2) STORED;
--- lost by the downgrade
drops column a.twice with its values
