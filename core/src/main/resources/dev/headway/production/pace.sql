-- Rows of about 130 bytes, as tables of applications often have them, and what a foreign key of theirs looks up. Visible to
-- all, as after a VACUUM: a first reader would set that on every row.
CREATE TABLE owner (id bigint PRIMARY KEY);
INSERT INTO owner SELECT n FROM pg_catalog.generate_series(0, 9999) n;
CREATE TABLE pace (id bigint, owner bigint, state text, note text, made timestamptz);
INSERT INTO pace
SELECT n, pg_catalog.hashint8(n) & 8191, pg_catalog.chr(97 + (n % 26)::int), pg_catalog.md5(n::text) || pg_catalog.md5((-n)::text),
       pg_catalog.now()
FROM pg_catalog.generate_series(1, :'rows'::bigint) n;
SELECT pg_catalog.count(*) FROM pace;
