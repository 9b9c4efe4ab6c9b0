--- revision a1
--- upgrade
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$
BEGIN
  RETURN 1;
END;
$bdoy$;

--- downgrade
DROP FUNCTION f();
