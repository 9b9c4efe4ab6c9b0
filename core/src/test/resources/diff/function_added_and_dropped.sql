--- old
CREATE FUNCTION gone(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
--- new
CREATE FUNCTION come(n int, m int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n + m $$;
--- upgrade
--- downgrade
