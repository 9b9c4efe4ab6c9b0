--- old
--- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
CREATE VIEW v AS SELECT id, n, count(*) AS many FROM a GROUP BY id;
