--- old
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE sum_up(int) (sfunc = add, stype = int, initcond = '0');
--- new
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE sum_up(int) (sfunc = add, stype = int, initcond = '1');
CREATE AGGREGATE sum_all(int) (sfunc = add, stype = int);
--- upgrade
--- downgrade
