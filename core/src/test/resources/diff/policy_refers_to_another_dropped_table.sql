--- old
CREATE TABLE b (n int);
CREATE TABLE a (n int);
CREATE POLICY p ON a USING (n IN (SELECT b.n FROM b));
CREATE POLICY q ON b USING (n IN (SELECT a.n FROM a));
--- new
