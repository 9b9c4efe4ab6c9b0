--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(m int) RETURNS int LANGUAGE sql AS $$ SELECT m $$;
--- upgrade
--- downgrade
