--- old
CREATE TABLE a (n int, m int);
CREATE VIEW v AS SELECT n, m FROM a;
--- new
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
--- upgrade
DROP VIEW v;

ALTER TABLE a DROP COLUMN m;

CREATE VIEW v AS
SELECT n
   FROM a;
--- lost by the upgrade
drops column a.m with its values
--- downgrade
ALTER TABLE a ADD COLUMN m integer;

CREATE OR REPLACE VIEW v AS
SELECT n,
    m
   FROM a;
