--- old
CREATE FUNCTION gone() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE FUNCTION plain() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
--- new
CREATE FUNCTION number() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE FUNCTION plain() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE TABLE a (n int);
CREATE VIEW numbered AS SELECT n, number() OVER (ORDER BY n) AS number FROM a;
--- upgrade
-- expand

CREATE TABLE a (
    n integer
);

-- contract

DROP FUNCTION public.gone();

DROP FUNCTION public.plain();

CREATE FUNCTION public.plain()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT 1::bigint $function$;

CREATE FUNCTION public.number()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;

CREATE VIEW numbered AS
SELECT n,
    public.number() OVER (ORDER BY n) AS number
   FROM a;
--- downgrade
-- expand

CREATE FUNCTION public.gone()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;

-- contract

DROP FUNCTION public.plain();

CREATE FUNCTION public.plain()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;

DROP VIEW numbered;

DROP TABLE a;

DROP FUNCTION public.number();
--- lost by the downgrade
drops table a with its rows
