-- Said to be a loss, as the values do not come back; between exact types of the same width nothing is lost.
--- old
CREATE TABLE a (d double precision, n numeric(30, 4), i integer, t timestamptz, s text);
--- new
CREATE TABLE a (d real, n double precision, i numeric, t timestamptz(0), s name);
--- upgrade
ALTER TABLE a
    ALTER COLUMN d TYPE real,
    ALTER COLUMN n TYPE double precision,
    ALTER COLUMN i TYPE numeric,
    ALTER COLUMN t TYPE timestamp(0) with time zone,
    ALTER COLUMN s TYPE name;
--- lost by the upgrade
turns a.d from double precision into real: digits beyond those of real are lost
turns a.n from numeric(30,4) into double precision: digits beyond those of double precision are lost
turns a.t from timestamp with time zone into timestamp(0) with time zone: fractions of seconds are rounded to 0 digits
turns a.s from text into name: what is longer than 63 bytes is cut off
--- downgrade
ALTER TABLE a
    ALTER COLUMN d TYPE double precision,
    ALTER COLUMN n TYPE numeric(30,4),
    ALTER COLUMN i TYPE integer,
    ALTER COLUMN t TYPE timestamp with time zone,
    ALTER COLUMN s TYPE text;
--- lost by the downgrade
turns a.i from numeric into integer: fractions are rounded away
