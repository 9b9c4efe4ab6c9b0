--- old
CREATE TABLE notebooks (id text);
--- new
CREATE FUNCTION new_id() RETURNS text LANGUAGE sql AS $$ SELECT md5(random()::text) $$;
CREATE TABLE notebooks (id text DEFAULT new_id());
--- data
INSERT INTO notebooks VALUES ('x');
