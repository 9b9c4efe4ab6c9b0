--- old
CREATE SEQUENCE s AS integer;
--- new
CREATE SEQUENCE s AS bigint;
--- upgrade
ALTER SEQUENCE s AS bigint;
--- downgrade
ALTER SEQUENCE s AS integer;
