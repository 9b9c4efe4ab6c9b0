--- old
--- new
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION first(pair) RETURNS int LANGUAGE sql AS $$ SELECT ($1).a $$;
CREATE CAST (pair AS int) WITH FUNCTION first(pair) AS ASSIGNMENT;
CREATE TABLE t (name text COLLATE german);
--- upgrade
CREATE COLLATION german (provider = icu, locale = 'de');

CREATE TYPE pair AS (a integer, b integer);

CREATE TABLE t (
    name text COLLATE german
);

CREATE FUNCTION public.first(pair)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT ($1).a $function$;

CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair) AS ASSIGNMENT;
--- downgrade
DROP TABLE t;

DROP COLLATION german;

DROP CAST (public.pair AS integer);

DROP FUNCTION public.first(public.pair);

DROP TYPE pair;
--- lost by the downgrade
drops table t with its rows
