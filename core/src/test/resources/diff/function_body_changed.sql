--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
CREATE VIEW v AS SELECT f(1) AS n;
--- new
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n + 1 $$;
CREATE VIEW v AS SELECT f(1) AS n;
--- upgrade
CREATE OR REPLACE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n + 1 $function$;
--- downgrade
CREATE OR REPLACE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n $function$;
