-- Everything that stands on it goes and comes back.
--- old
CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT n $$;
CREATE TABLE a (n int DEFAULT f(1), CONSTRAINT c CHECK (f(n) > 0));
CREATE INDEX a_f ON a (f(n));
CREATE VIEW v AS SELECT f(1) AS n;
GRANT EXECUTE ON FUNCTION f(int) TO postgres;
COMMENT ON FUNCTION f(int) IS 'f';
--- new
CREATE FUNCTION f(n int) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n::bigint $$;
CREATE TABLE a (n int DEFAULT f(1), CONSTRAINT c CHECK (f(n) > 0));
CREATE INDEX a_f ON a (f(n));
CREATE VIEW v AS SELECT f(1) AS n;
GRANT EXECUTE ON FUNCTION f(int) TO postgres;
COMMENT ON FUNCTION f(int) IS 'f';
--- data
INSERT INTO a VALUES (5);
--- upgrade
--- downgrade
