-- The name is taken until the table is gone.
--- old
CREATE TABLE source (n int);
CREATE TABLE a (n int);
--- new
CREATE TABLE source (n int);
CREATE VIEW a AS SELECT n FROM source;
--- upgrade
DROP TABLE a;
CREATE VIEW a AS
SELECT n
   FROM source;
--- lost by the upgrade
drops table a with its rows
--- downgrade
DROP VIEW a;
CREATE TABLE a (
    n integer
);
