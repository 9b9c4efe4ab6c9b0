-- Its wrapper and its server are not compared, and have to be there.
--- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE gone (n int) SERVER far;
CREATE FOREIGN TABLE changed (n int, m text) SERVER far OPTIONS (a 'x', b 'y');
--- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE come (n int NOT NULL, s text DEFAULT 'x') SERVER far OPTIONS (a 'x');
COMMENT ON FOREIGN TABLE come IS 'far away';
CREATE FOREIGN TABLE changed (n bigint, k date) SERVER far OPTIONS (a 'z', c 'y');
--- upgrade
-- expand

CREATE FOREIGN TABLE come (
    n integer NOT NULL,
    s text DEFAULT 'x'
) SERVER far OPTIONS (a 'x');

COMMENT ON FOREIGN TABLE come IS 'far away';

-- contract

ALTER FOREIGN TABLE changed DROP COLUMN m;

DROP FOREIGN TABLE gone;

ALTER FOREIGN TABLE changed OPTIONS (DROP b, SET a 'z', ADD c 'y');
ALTER FOREIGN TABLE changed ADD COLUMN k date;
ALTER FOREIGN TABLE changed ALTER COLUMN n TYPE bigint;
--- lost by the upgrade
drops column changed.m with its values
--- downgrade
-- expand

CREATE FOREIGN TABLE gone (
    n integer
) SERVER far;

-- contract

ALTER FOREIGN TABLE changed DROP COLUMN k;

DROP FOREIGN TABLE come;

ALTER FOREIGN TABLE changed OPTIONS (DROP c, SET a 'x', ADD b 'y');
ALTER FOREIGN TABLE changed ADD COLUMN m text;
ALTER FOREIGN TABLE changed ALTER COLUMN n TYPE integer;
--- lost by the downgrade
drops column changed.k with its values
