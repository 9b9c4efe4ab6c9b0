-- What it brought along is the extension's to make and to drop.
--- old
CREATE EXTENSION citext;
CREATE TABLE a (n citext);
CREATE TABLE b (n int);
--- new
CREATE EXTENSION pg_trgm;
CREATE TABLE a (n text);
CREATE INDEX a_n ON a USING gin (n gin_trgm_ops);
CREATE TABLE b (n int, m text);
CREATE FUNCTION near(text, text) RETURNS real LANGUAGE sql AS $$ SELECT similarity($1, $2) $$;
--- data
INSERT INTO a VALUES ('Abc');
--- upgrade
-- expand

CREATE EXTENSION pg_trgm;

ALTER TABLE b ADD COLUMN m text;

CREATE FUNCTION public.near(text, text)
 RETURNS real
 LANGUAGE sql
AS $function$ SELECT similarity($1, $2) $function$;

-- contract

ALTER TABLE a ALTER COLUMN n TYPE text;

DROP EXTENSION citext;

-- contract, each statement by itself

CREATE INDEX CONCURRENTLY a_n ON a USING gin (n gin_trgm_ops);
--- downgrade
-- expand

CREATE EXTENSION citext;

-- expand, each statement by itself

DROP INDEX CONCURRENTLY a_n;

-- contract

DROP EXTENSION pg_trgm;

ALTER TABLE a ALTER COLUMN n TYPE citext USING n::citext;

ALTER TABLE b DROP COLUMN m;

DROP FUNCTION public.near(text, text);
--- lost by the downgrade
drops column b.m with its values
