--- old
CREATE TABLE a (n int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
--- new
--- upgrade
DROP TABLE a;

DROP FUNCTION public.f();
--- lost by the upgrade
drops table a with its rows
--- downgrade
CREATE TABLE a (
    n integer
);

CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;

CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION public.f();
