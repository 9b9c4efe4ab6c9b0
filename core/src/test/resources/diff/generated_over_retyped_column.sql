-- Nothing else than dropping it lets PostgreSQL retype what it is made of.
--- old
CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE VIEW v AS SELECT twice FROM a;
--- new
CREATE TABLE a (n bigint, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE VIEW v AS SELECT twice FROM a;
--- data
INSERT INTO a VALUES (5);
