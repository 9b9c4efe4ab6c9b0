--- old
CREATE DOMAIN d AS integer CHECK (VALUE > 0);
CREATE TABLE a (r d, rs d[]);
CREATE VIEW v AS SELECT r FROM a;
--- new
CREATE DOMAIN d AS bigint CHECK (VALUE > 0);
CREATE TABLE a (r d, rs d[]);
CREATE VIEW v AS SELECT r FROM a;
--- data
INSERT INTO a VALUES (5, '{6}');
