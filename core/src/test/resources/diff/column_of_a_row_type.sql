--- old
CREATE TABLE place (x int, y int);
CREATE VIEW named AS SELECT 'a'::text AS name;
CREATE TABLE a (n int);
--- new
CREATE TABLE place (x int, y int, z int);
CREATE VIEW named AS SELECT 'a'::text AS name;
CREATE TABLE a (n int, at place, path place[], called named);
CREATE FUNCTION far(place) RETURNS boolean LANGUAGE sql AS $$ SELECT $1.x > 9 $$;
--- data
INSERT INTO place VALUES (1, 2);
INSERT INTO a VALUES (1);
--- upgrade
ALTER TABLE a ADD COLUMN at place;
ALTER TABLE a ADD COLUMN path place[];
ALTER TABLE a ADD COLUMN called named;

ALTER TABLE place ADD COLUMN z integer;

CREATE FUNCTION public.far(place)
 RETURNS boolean
 LANGUAGE sql
AS $function$ SELECT $1.x > 9 $function$;
--- downgrade
ALTER TABLE a DROP COLUMN at;
ALTER TABLE a DROP COLUMN path;
ALTER TABLE a DROP COLUMN called;

ALTER TABLE place DROP COLUMN z;

DROP FUNCTION public.far(public.place);
--- lost by the downgrade
drops column a.at with its values
drops column a.path with its values
drops column a.called with its values
drops column place.z with its values
