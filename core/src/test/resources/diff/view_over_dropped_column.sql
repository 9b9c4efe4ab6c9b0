--- old
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n, m FROM a;
--- new
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
