--- old
--- new
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE TYPE pair AS (a int, b int);
CREATE FUNCTION first(pair) RETURNS int LANGUAGE sql AS $$ SELECT ($1).a $$;
CREATE CAST (pair AS int) WITH FUNCTION first(pair) AS ASSIGNMENT;
CREATE TABLE t (name text COLLATE german);
