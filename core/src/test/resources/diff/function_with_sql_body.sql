--- old
CREATE TABLE a (n int);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a WHERE n > 0; END;
--- new
CREATE TABLE a (n bigint);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a WHERE n > 0; END;
--- upgrade
DROP FUNCTION public.f();

ALTER TABLE a ALTER COLUMN n TYPE bigint;

CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM a
   WHERE (a.n > 0);
END;
--- downgrade
DROP FUNCTION public.f();

ALTER TABLE a ALTER COLUMN n TYPE integer;

CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM a
   WHERE (a.n > 0);
END;
