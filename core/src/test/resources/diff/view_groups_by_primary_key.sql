--- old
--- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
CREATE VIEW v AS SELECT id, n, count(*) AS many FROM a GROUP BY id;
--- upgrade
CREATE TABLE a (
    id integer PRIMARY KEY,
    n integer,
    m integer
);

CREATE VIEW v AS
SELECT id,
    n,
    count(*) AS many
   FROM a
  GROUP BY id;
--- downgrade
DROP VIEW v;

DROP TABLE a;
--- lost by the downgrade
drops table a with its rows
