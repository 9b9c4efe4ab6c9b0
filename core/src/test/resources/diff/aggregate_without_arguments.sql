--- old
CREATE AGGREGATE gone(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = 0);
--- new
CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = 0);
COMMENT ON AGGREGATE counted(*) IS 'how many';
GRANT EXECUTE ON FUNCTION counted() TO pg_monitor;
--- upgrade
-- expand

CREATE AGGREGATE public.counted(*) (
    sfunc = int8inc,
    stype = bigint,
    initcond = '0'
);

COMMENT ON AGGREGATE public.counted(*) IS 'how many';
GRANT EXECUTE ON FUNCTION public.counted() TO pg_monitor;

-- contract

DROP AGGREGATE public.gone(*);
--- downgrade
-- expand

CREATE AGGREGATE public.gone(*) (
    sfunc = int8inc,
    stype = bigint,
    initcond = '0'
);

-- contract

DROP AGGREGATE public.counted(*);
