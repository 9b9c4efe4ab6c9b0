--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
CREATE FUNCTION f(n text) RETURNS text LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
CREATE FUNCTION f(n text, m text) RETURNS text LANGUAGE sql AS $$ SELECT n || m $$;
--- upgrade
--- downgrade
