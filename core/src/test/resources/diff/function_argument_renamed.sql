--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(m int) RETURNS int LANGUAGE sql AS $$ SELECT m $$;
--- upgrade
DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(m integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT m $function$;
--- downgrade
DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n $function$;
