--- old
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n, m FROM a;
CREATE VIEW over_v AS SELECT n FROM v;
--- new
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n FROM a;
CREATE VIEW over_v AS SELECT n FROM v;
--- upgrade
DROP VIEW over_v;

DROP VIEW v;
CREATE VIEW v AS
SELECT n
   FROM a;

CREATE VIEW over_v AS
SELECT n
   FROM v;
--- downgrade
CREATE OR REPLACE VIEW v AS
SELECT n,
    m
   FROM a;
