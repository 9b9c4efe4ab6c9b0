-- CREATE OR REPLACE keeps what stands on it.
--- old
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n FROM a;
CREATE VIEW over_v AS SELECT n FROM v;
GRANT SELECT ON v TO public;
--- new
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n, m FROM a;
CREATE VIEW over_v AS SELECT n FROM v;
GRANT SELECT ON v TO public;
