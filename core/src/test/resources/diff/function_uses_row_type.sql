--- old
--- new
CREATE TABLE a (n int, m int);
CREATE FUNCTION total(a) RETURNS int LANGUAGE sql AS $$ SELECT $1.n + $1.m $$;
CREATE VIEW v AS SELECT total(a) AS total FROM a;
--- upgrade
-- the body of a function here names what comes after it
SET LOCAL check_function_bodies = off;

CREATE TABLE a (
    n integer,
    m integer
);

CREATE FUNCTION public.total(a)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT $1.n + $1.m $function$;

CREATE VIEW v AS
SELECT public.total(a.*) AS total
   FROM a;
--- downgrade
DROP VIEW v;

DROP FUNCTION public.total(public.a);

DROP TABLE a;
--- lost by the downgrade
drops table a with its rows
