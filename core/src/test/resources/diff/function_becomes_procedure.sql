--- old
CREATE FUNCTION f(n int) RETURNS void LANGUAGE sql AS $$ SELECT 1 $$;
--- new
CREATE PROCEDURE f(n int) LANGUAGE sql AS $$ SELECT 1 $$;
--- upgrade
--- downgrade
