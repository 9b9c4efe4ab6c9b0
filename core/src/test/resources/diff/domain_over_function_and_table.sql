--- old
--- new
CREATE FUNCTION is_even(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT n % 2 = 0 $$;
CREATE DOMAIN even AS int CHECK (is_even(VALUE));
CREATE TABLE evens (n even);
--- upgrade
-- the body of a function here names what comes after it
SET LOCAL check_function_bodies = off;

CREATE FUNCTION public.is_even(n integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n % 2 = 0 $function$;

CREATE DOMAIN even AS integer
    CONSTRAINT even_check CHECK (public.is_even(VALUE));

CREATE TABLE evens (
    n even
);
--- downgrade
DROP TABLE evens;

DROP DOMAIN even;

DROP FUNCTION public.is_even(integer);
--- lost by the downgrade
drops table evens with its rows
