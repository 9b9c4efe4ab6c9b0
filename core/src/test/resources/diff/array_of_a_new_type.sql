--- old
CREATE TABLE a (n int);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE DOMAIN size AS int CHECK (VALUE > 0);
CREATE TABLE a (n int, states state[] DEFAULT '{new}' NOT NULL, sizes size[]);
CREATE FUNCTION first_of(state[]) RETURNS state LANGUAGE sql AS $$ SELECT $1[1] $$;
--- data
INSERT INTO a VALUES (1);
--- upgrade
CREATE TYPE state AS ENUM ('new', 'done');

CREATE DOMAIN size AS integer
    CONSTRAINT size_check CHECK (VALUE > 0);

ALTER TABLE a ADD COLUMN states state[] DEFAULT '{new}' NOT NULL;
ALTER TABLE a ADD COLUMN sizes size[];

CREATE FUNCTION public.first_of(state[])
 RETURNS state
 LANGUAGE sql
AS $function$ SELECT $1[1] $function$;
--- downgrade
ALTER TABLE a DROP COLUMN states;
ALTER TABLE a DROP COLUMN sizes;

DROP DOMAIN size;

DROP FUNCTION public.first_of(public.state[]);

DROP TYPE state;
--- lost by the downgrade
drops column a.states with its values
drops column a.sizes with its values
