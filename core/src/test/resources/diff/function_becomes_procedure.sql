--- old
CREATE FUNCTION f(n int) RETURNS void LANGUAGE sql AS $$ SELECT 1 $$;
--- new
CREATE PROCEDURE f(n int) LANGUAGE sql AS $$ SELECT 1 $$;
--- upgrade
DROP FUNCTION public.f(integer);
CREATE PROCEDURE public.f(IN n integer)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;
--- downgrade
DROP PROCEDURE public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS void
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
