--- old
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE sum_up(int) (sfunc = add, stype = int, initcond = '0');
--- new
CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$;
CREATE AGGREGATE sum_up(int) (sfunc = add, stype = int, initcond = '1');
CREATE AGGREGATE sum_all(int) (sfunc = add, stype = int);
--- upgrade
-- expand

CREATE AGGREGATE public.sum_all(integer) (
    sfunc = public.add,
    stype = integer
);

-- contract

DROP AGGREGATE public.sum_up(integer);

CREATE AGGREGATE public.sum_up(integer) (
    sfunc = public.add,
    stype = integer,
    initcond = '1'
);
--- downgrade
DROP AGGREGATE public.sum_all(integer);

DROP AGGREGATE public.sum_up(integer);

CREATE AGGREGATE public.sum_up(integer) (
    sfunc = public.add,
    stype = integer,
    initcond = '0'
);
