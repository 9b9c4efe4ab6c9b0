--- old
CREATE TABLE b (n int);
CREATE TABLE a (n int);
CREATE POLICY p ON a USING (n IN (SELECT b.n FROM b));
CREATE POLICY q ON b USING (n IN (SELECT a.n FROM a));
--- new
--- upgrade
DROP POLICY p ON a;

DROP POLICY q ON b;

DROP TABLE a;

DROP TABLE b;
--- lost by the upgrade
drops table a with its rows
drops table b with its rows
--- downgrade
CREATE TABLE a (
    n integer
);

CREATE TABLE b (
    n integer
);

CREATE POLICY p ON a USING (n IN ( SELECT b.n
   FROM b));

CREATE POLICY q ON b USING (n IN ( SELECT a.n
   FROM a));
