CREATE FUNCTION add(int, int) RETURNS int LANGUAGE sql IMMUTABLE STRICT RETURN $1 + $2;
CREATE FUNCTION subtract(int, int) RETURNS int LANGUAGE sql IMMUTABLE STRICT RETURN $1 - $2;
CREATE FUNCTION done(int) RETURNS text LANGUAGE sql IMMUTABLE RETURN $1::text;
CREATE FUNCTION count_up(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN $1 + 1;
CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int, INITCOND = '0', FINALFUNC = done, COMBINEFUNC = add, PARALLEL = safe,
    MSFUNC = add, MINVFUNC = subtract, MSTYPE = int, MINITCOND = '0', MFINALFUNC = done);
CREATE AGGREGATE how_many(*) (SFUNC = count_up, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE smallest(int) (SFUNC = int4smaller, STYPE = int, SORTOP = <);
CREATE AGGREGATE middle(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
COMMENT ON AGGREGATE total(int) IS 'Sum';
