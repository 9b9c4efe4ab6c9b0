--- old
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n FROM a;
--- new
CREATE TABLE a (n int, m int);
CREATE VIEW w AS SELECT m FROM a;
--- upgrade
-- expand

CREATE VIEW w AS
SELECT m
   FROM a;

-- contract

DROP VIEW v;
--- downgrade
-- expand

CREATE VIEW v AS
SELECT n
   FROM a;

-- contract

DROP VIEW w;
