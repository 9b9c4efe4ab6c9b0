--- old
--- new
CREATE TABLE a (n int, m int);
CREATE FUNCTION total(a) RETURNS int LANGUAGE sql AS $$ SELECT $1.n + $1.m $$;
CREATE VIEW v AS SELECT total(a) AS total FROM a;
