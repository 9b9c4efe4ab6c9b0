The multirange of a range, and the functions that make both, make room with it.
--- old
CREATE TYPE mood AS RANGE (subtype = int);
CREATE TYPE idle AS RANGE (subtype = int);
CREATE TABLE a (m mood);
--- new
CREATE TYPE mood AS RANGE (subtype = int, subtype_diff = int4range_subdiff);
CREATE TYPE idle AS RANGE (subtype = bigint);
CREATE TABLE a (m mood);
--- data
INSERT INTO a VALUES ('[1,5)');
--- upgrade
ALTER TYPE idle RENAME TO idle_old;
ALTER TYPE idle_multirange RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle(integer, integer) RENAME TO idle_old;
ALTER FUNCTION public.idle(integer, integer, text) RENAME TO idle_old;
ALTER FUNCTION public.idle_multirange() RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle_multirange(idle_old) RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle_multirange(idle_old[]) RENAME TO idle_multirange_old;
CREATE TYPE idle AS RANGE (subtype = bigint, multirange_type_name = public.idle_multirange);
DROP TYPE idle_old;

ALTER TYPE mood RENAME TO mood_old;
ALTER TYPE mood_multirange RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood(integer, integer) RENAME TO mood_old;
ALTER FUNCTION public.mood(integer, integer, text) RENAME TO mood_old;
ALTER FUNCTION public.mood_multirange() RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood_multirange(mood_old) RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood_multirange(mood_old[]) RENAME TO mood_multirange_old;
CREATE TYPE mood AS RANGE (subtype = integer, subtype_diff = int4range_subdiff, multirange_type_name = public.mood_multirange);

ALTER TABLE a ALTER COLUMN m TYPE mood USING m::text::mood;

DROP TYPE mood_old;
--- downgrade
ALTER TYPE idle RENAME TO idle_old;
ALTER TYPE idle_multirange RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle(bigint, bigint) RENAME TO idle_old;
ALTER FUNCTION public.idle(bigint, bigint, text) RENAME TO idle_old;
ALTER FUNCTION public.idle_multirange() RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle_multirange(idle_old) RENAME TO idle_multirange_old;
ALTER FUNCTION public.idle_multirange(idle_old[]) RENAME TO idle_multirange_old;
CREATE TYPE idle AS RANGE (subtype = integer, multirange_type_name = public.idle_multirange);
DROP TYPE idle_old;

ALTER TYPE mood RENAME TO mood_old;
ALTER TYPE mood_multirange RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood(integer, integer) RENAME TO mood_old;
ALTER FUNCTION public.mood(integer, integer, text) RENAME TO mood_old;
ALTER FUNCTION public.mood_multirange() RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood_multirange(mood_old) RENAME TO mood_multirange_old;
ALTER FUNCTION public.mood_multirange(mood_old[]) RENAME TO mood_multirange_old;
CREATE TYPE mood AS RANGE (subtype = integer, multirange_type_name = public.mood_multirange);

ALTER TABLE a ALTER COLUMN m TYPE mood USING m::text::mood;

DROP TYPE mood_old;
