-- PostgreSQL knows no such dependency; a body in SQL is checked all the same.
--- old
--- new
CREATE TABLE zebras (id int PRIMARY KEY, name text);
CREATE FUNCTION count_zebras() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM zebras $$;
CREATE FUNCTION a_calls_b() RETURNS bigint LANGUAGE sql AS $$ SELECT count_zebras() $$;
--- upgrade
CREATE TABLE zebras (
    id integer PRIMARY KEY,
    name text
);

CREATE FUNCTION public.count_zebras()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT count(*) FROM zebras $function$;

CREATE FUNCTION public.a_calls_b()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT count_zebras() $function$;
--- downgrade
DROP TABLE zebras;

DROP FUNCTION public.a_calls_b();

DROP FUNCTION public.count_zebras();
--- lost by the downgrade
drops table zebras with its rows
