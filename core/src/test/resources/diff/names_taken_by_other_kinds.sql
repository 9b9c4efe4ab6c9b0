-- Each name is free once what has it is gone.
--- old
CREATE TABLE t (n int, m int);
CREATE TYPE one AS ENUM ('a');
CREATE SEQUENCE two;
CREATE INDEX three ON t (n);
CREATE VIEW four AS SELECT 1 AS n;
CREATE DOMAIN five AS int;
CREATE AGGREGATE six(int) (SFUNC = int4pl, STYPE = int);
--- new
CREATE TABLE t (n int, m int, CONSTRAINT three UNIQUE (m));
CREATE TABLE one (n int);
CREATE VIEW two AS SELECT n FROM t;
CREATE SEQUENCE four;
CREATE TYPE five AS (n int);
CREATE FUNCTION six(int) RETURNS int LANGUAGE sql AS $$ SELECT $1 $$;
--- data
INSERT INTO t VALUES (1, 2);
--- upgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY three;

-- contract

DROP TYPE one;

DROP DOMAIN five;

DROP SEQUENCE two;

DROP AGGREGATE public.six(integer);

DROP VIEW four;

CREATE TYPE five AS (n integer);

CREATE SEQUENCE four;

CREATE TABLE one (
    n integer
);

CREATE FUNCTION public.six(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT $1 $function$;

CREATE VIEW two AS
SELECT n
   FROM t;

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY three ON t (m);
ALTER TABLE t
    ADD CONSTRAINT three UNIQUE USING INDEX three;
--- lost by the upgrade
drops sequence two with its position
--- downgrade
-- contract

DROP TYPE five;

DROP SEQUENCE four;

DROP TABLE one;

ALTER TABLE t DROP CONSTRAINT three;

DROP FUNCTION public.six(integer);

DROP VIEW two;

CREATE TYPE one AS ENUM ('a');

CREATE DOMAIN five AS integer;

CREATE SEQUENCE two;

CREATE AGGREGATE public.six(integer) (
    sfunc = int4pl,
    stype = integer
);

CREATE VIEW four AS
SELECT 1 AS n;

-- contract, each statement by itself

CREATE INDEX CONCURRENTLY three ON t (n);
--- lost by the downgrade
drops sequence four with its position
drops table one with its rows
