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
--- upgrade
CREATE OR REPLACE VIEW v AS
SELECT n,
    m
   FROM a;
--- downgrade
DROP VIEW over_v;

DROP VIEW v;
CREATE VIEW v AS
SELECT n
   FROM a;
GRANT SELECT ON TABLE v TO PUBLIC;

CREATE VIEW over_v AS
SELECT n
   FROM v;
