--- old
CREATE FUNCTION gone(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION come(n int, m int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n + m $$;
--- upgrade
-- expand

CREATE FUNCTION public.come(n integer, m integer DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n + m $function$;

-- contract

DROP FUNCTION public.gone(integer);
--- downgrade
-- expand

CREATE FUNCTION public.gone(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT n $function$;

-- contract

DROP FUNCTION public.come(integer, integer);
