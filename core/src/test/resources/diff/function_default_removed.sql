--- old
CREATE FUNCTION f(n int DEFAULT 1, m numeric(5,2) DEFAULT 2) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(n int, m numeric(5,2) DEFAULT 2) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- upgrade
DROP FUNCTION public.f(integer, numeric);

CREATE FUNCTION public.f(n integer, m numeric DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n $function$;
--- downgrade
CREATE OR REPLACE FUNCTION public.f(n integer DEFAULT 1, m numeric DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n $function$;
