-- The default needs the function, the body of the function the table.
--- old
--- new
SET check_function_bodies = off;
CREATE FUNCTION next_number() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) + 1 FROM numbered $$;
CREATE TABLE numbered (n bigint DEFAULT next_number());
--- upgrade
-- the body of a function here names what comes after it
SET LOCAL check_function_bodies = off;

CREATE FUNCTION public.next_number()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT count(*) + 1 FROM numbered $function$;

CREATE TABLE numbered (
    n bigint DEFAULT public.next_number()
);
--- downgrade
DROP TABLE numbered;

DROP FUNCTION public.next_number();
--- lost by the downgrade
drops table numbered with its rows
