--- old
CREATE TABLE a (n int, m int);
CREATE SEQUENCE s OWNED BY a.n;
--- new
CREATE TABLE a (m int);
CREATE SEQUENCE s;
--- upgrade
-- expand

ALTER SEQUENCE s OWNED BY NONE;

-- contract

ALTER TABLE a DROP COLUMN n;
--- lost by the upgrade
drops column a.n with its values
--- downgrade
ALTER TABLE a ADD COLUMN n integer;

ALTER SEQUENCE s OWNED BY a.n;
