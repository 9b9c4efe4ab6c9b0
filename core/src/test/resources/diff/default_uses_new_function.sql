--- old
CREATE TABLE notebooks (id text);
--- new
CREATE FUNCTION new_id() RETURNS text LANGUAGE sql AS $$ SELECT md5(random()::text) $$;
CREATE TABLE notebooks (id text DEFAULT new_id());
--- data
INSERT INTO notebooks VALUES ('x');
--- upgrade
CREATE FUNCTION public.new_id()
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT md5(random()::text) $function$;

ALTER TABLE notebooks ALTER COLUMN id SET DEFAULT public.new_id();
--- downgrade
ALTER TABLE notebooks ALTER COLUMN id DROP DEFAULT;

DROP FUNCTION public.new_id();
