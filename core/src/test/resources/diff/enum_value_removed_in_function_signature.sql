--- old
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE FUNCTION next(s state) RETURNS state LANGUAGE sql AS $$ SELECT s $$;
CREATE TABLE notebooks (state state);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE FUNCTION next(s state) RETURNS state LANGUAGE sql AS $$ SELECT s $$;
CREATE TABLE notebooks (state state);
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
--- downgrade
