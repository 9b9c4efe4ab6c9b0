-- The default needs the function, the body of the function the table.
--- old
--- new
SET check_function_bodies = off;
CREATE FUNCTION next_number() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) + 1 FROM numbered $$;
CREATE TABLE numbered (n bigint DEFAULT next_number());
