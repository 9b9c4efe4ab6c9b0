--- old
CREATE FUNCTION f(n int DEFAULT 1, m numeric(5,2) DEFAULT 2) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION f(n int, m numeric(5,2) DEFAULT 2) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- upgrade
--- downgrade
