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
--- downgrade
ALTER TABLE a ALTER COLUMN m TYPE integer;

DROP TABLE c;
