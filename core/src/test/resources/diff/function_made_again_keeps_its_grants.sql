-- PostgreSQL changes no result type in place.
--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n $$;
COMMENT ON FUNCTION f(int) IS 'the same';
ALTER FUNCTION f(int) OWNER TO pg_read_all_data;
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(int) TO pg_monitor;
CREATE VIEW v AS SELECT f(1) AS one;
COMMENT ON VIEW v IS 'one';
--- new
CREATE FUNCTION f(n int) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n::bigint $$;
COMMENT ON FUNCTION f(int) IS 'the same';
ALTER FUNCTION f(int) OWNER TO pg_read_all_data;
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(int) TO pg_monitor;
CREATE VIEW v AS SELECT f(1) AS one;
COMMENT ON VIEW v IS 'one';
--- upgrade
DROP VIEW v;

DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n::bigint $function$;

ALTER FUNCTION public.f(integer) OWNER TO pg_read_all_data;
COMMENT ON FUNCTION public.f(integer) IS 'the same';
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO pg_monitor;

CREATE VIEW v AS
SELECT public.f(1) AS one;
COMMENT ON VIEW v IS 'one';
--- downgrade
DROP VIEW v;

DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n $function$;

ALTER FUNCTION public.f(integer) OWNER TO pg_read_all_data;
COMMENT ON FUNCTION public.f(integer) IS 'the same';
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO pg_monitor;

CREATE VIEW v AS
SELECT public.f(1) AS one;
COMMENT ON VIEW v IS 'one';
