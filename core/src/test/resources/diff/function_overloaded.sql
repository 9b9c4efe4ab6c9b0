--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
CREATE FUNCTION f(n text) RETURNS text LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
CREATE FUNCTION f(n text, m text) RETURNS text LANGUAGE sql AS $$ SELECT n || m $$;
--- upgrade
-- expand

CREATE FUNCTION public.f(n text, m text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT n || m $function$;

-- contract

DROP FUNCTION public.f(text);
--- downgrade
-- expand

CREATE FUNCTION public.f(n text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT n $function$;

-- contract

DROP FUNCTION public.f(text, text);
