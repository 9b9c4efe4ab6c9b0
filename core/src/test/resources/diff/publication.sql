-- since 15
--- old
CREATE TABLE a (n int PRIMARY KEY, m int);
CREATE TABLE b (n int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a, b;
CREATE PUBLICATION gone FOR ALL TABLES;
--- new
CREATE TABLE a (n int PRIMARY KEY, m bigint);
CREATE TABLE b (n int PRIMARY KEY);
CREATE TABLE c (n int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a (n, m) WHERE (n > 0), c WITH (publish = 'insert');
--- upgrade
-- expand

CREATE TABLE c (
    n integer PRIMARY KEY
);

-- contract

ALTER TABLE a ALTER COLUMN m TYPE bigint;

DROP PUBLICATION gone;

ALTER PUBLICATION p DROP TABLE a;
ALTER PUBLICATION p DROP TABLE b;
ALTER PUBLICATION p SET (publish = insert);
ALTER PUBLICATION p ADD TABLE c;
ALTER PUBLICATION p ADD TABLE a (n, m) WHERE (n > 0);
--- downgrade
-- expand

CREATE PUBLICATION gone FOR ALL TABLES;

-- contract

DROP TABLE c;

ALTER PUBLICATION p DROP TABLE a;

ALTER TABLE a ALTER COLUMN m TYPE integer;

ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION p ADD TABLE b;
ALTER PUBLICATION p ADD TABLE a;
--- lost by the downgrade
drops table c with its rows
