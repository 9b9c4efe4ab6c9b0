--- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE gone (n int OPTIONS (column_name 'en')) SERVER far;
CREATE FOREIGN TABLE changed (a int OPTIONS (x 'x', y 'it''s'), b text, c text OPTIONS (x '1')) SERVER far;
--- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER far FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE come (n int OPTIONS (column_name 'en')) SERVER far;
CREATE FOREIGN TABLE changed (a int OPTIONS (x 'z'), b text OPTIONS (x 'b'), c text, d int OPTIONS (x 'd')) SERVER far;
--- upgrade
-- expand

ALTER FOREIGN TABLE changed ALTER COLUMN a OPTIONS (DROP y, SET x 'z');
ALTER FOREIGN TABLE changed ALTER COLUMN b OPTIONS (ADD x 'b');
ALTER FOREIGN TABLE changed ALTER COLUMN c OPTIONS (DROP x);
ALTER FOREIGN TABLE changed ADD COLUMN d integer;
ALTER FOREIGN TABLE changed ALTER COLUMN d OPTIONS (ADD x 'd');

CREATE FOREIGN TABLE come (
    n integer
) SERVER far;
ALTER FOREIGN TABLE come ALTER COLUMN n OPTIONS (ADD column_name 'en');

-- contract

DROP FOREIGN TABLE gone;
--- downgrade
-- expand

ALTER FOREIGN TABLE changed ALTER COLUMN a OPTIONS (SET x 'x', ADD y 'it''s');
ALTER FOREIGN TABLE changed ALTER COLUMN b OPTIONS (DROP x);
ALTER FOREIGN TABLE changed ALTER COLUMN c OPTIONS (ADD x '1');

CREATE FOREIGN TABLE gone (
    n integer
) SERVER far;
ALTER FOREIGN TABLE gone ALTER COLUMN n OPTIONS (ADD column_name 'en');

-- contract

ALTER FOREIGN TABLE changed DROP COLUMN d;

DROP FOREIGN TABLE come;
--- lost by the downgrade
drops column changed.d with its values
