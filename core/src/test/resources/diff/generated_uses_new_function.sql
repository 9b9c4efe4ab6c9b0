-- As a default and an index do; which come after it, and go before it.
--- old
CREATE TABLE a (n int);
--- new
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1 * 2 $$;
CREATE TABLE a (n int, m int GENERATED ALWAYS AS (twice(n)) STORED, d int DEFAULT twice(2));
CREATE INDEX a_twice ON a (twice(n));
--- data
INSERT INTO a VALUES (4);
--- upgrade
-- expand

CREATE FUNCTION public.twice(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1 * 2 $function$;

ALTER TABLE a ADD COLUMN m integer GENERATED ALWAYS AS (public.twice(n)) STORED;
ALTER TABLE a ADD COLUMN d integer DEFAULT public.twice(2);

-- expand, each statement by itself

CREATE INDEX CONCURRENTLY a_twice ON a (public.twice(n));
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY a_twice;

-- contract

ALTER TABLE a DROP COLUMN m;
ALTER TABLE a DROP COLUMN d;

DROP FUNCTION public.twice(integer);
--- lost by the downgrade
drops column a.d with its values
