CREATE TABLE t (id int);
CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION f(a int, b text DEFAULT 'x', VARIADIC c int[] DEFAULT '{}') RETURNS int LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 5 AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS TABLE (x int, y t) LANGUAGE plpgsql ROWS 5 SECURITY DEFINER SET search_path = '' SET work_mem = '1MB' AS $$
BEGIN
    RETURN; -- 'quotes' and $dollars$
END
$$;
CREATE FUNCTION outs(a int, OUT b int, INOUT c text) LANGUAGE sql AS 'SELECT 1, ''x''::text';
CREATE FUNCTION standard(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT count(*)::int FROM t WHERE id = a; END;
CREATE FUNCTION expression() RETURNS int LANGUAGE sql IMMUTABLE RETURN 1 + 2;
CREATE FUNCTION ranked() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE PROCEDURE p(a int, INOUT b int DEFAULT 1) LANGUAGE plpgsql AS 'BEGIN b := a; END';
CREATE PROCEDURE "Odd ""proc"() LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION takes(pair, t, pair[]) RETURNS pair LANGUAGE sql AS 'SELECT $1';
COMMENT ON FUNCTION f(text) IS 'Rows';
REVOKE EXECUTE ON FUNCTION f(text) FROM PUBLIC;
