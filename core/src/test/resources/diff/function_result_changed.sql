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
-- the body of a function here names what comes after it
SET LOCAL check_function_bodies = off;

ALTER TABLE a ALTER COLUMN n DROP DEFAULT;
ALTER TABLE a DROP CONSTRAINT c;
DROP INDEX a_f;

DROP VIEW v;

DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n::bigint $function$;

COMMENT ON FUNCTION public.f(integer) IS 'f';

ALTER TABLE a ALTER COLUMN n SET DEFAULT public.f(1);
ALTER TABLE a
    ADD CONSTRAINT c CHECK (public.f(n) > 0);
CREATE INDEX a_f ON a (public.f(n));

CREATE VIEW v AS
SELECT public.f(1) AS n;
--- downgrade
-- the body of a function here names what comes after it
SET LOCAL check_function_bodies = off;

ALTER TABLE a ALTER COLUMN n DROP DEFAULT;
ALTER TABLE a DROP CONSTRAINT c;
DROP INDEX a_f;

DROP VIEW v;

DROP FUNCTION public.f(integer);

CREATE FUNCTION public.f(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n $function$;

COMMENT ON FUNCTION public.f(integer) IS 'f';

ALTER TABLE a ALTER COLUMN n SET DEFAULT public.f(1);
ALTER TABLE a
    ADD CONSTRAINT c CHECK (public.f(n) > 0);
CREATE INDEX a_f ON a (public.f(n));

CREATE VIEW v AS
SELECT public.f(1) AS n;
