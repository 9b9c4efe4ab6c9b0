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
DROP FUNCTION public.next(public.state);

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

-- fails while a row of notebooks has 'open': no value is left for it
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;

CREATE FUNCTION public.next(s state)
 RETURNS state
 LANGUAGE sql
AS $function$ SELECT s $function$;
--- downgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'open' AFTER 'new';
