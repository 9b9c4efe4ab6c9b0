## A function that gets another signature does not leave the old one behind; nor does a file under another name.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int);
| --- downgrade
| DROP TABLE t;
$ write objects/f.sql
| CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT f(id) FROM t;
$ upgrade
upgrade  -> a
objects/f.sql, new
objects/v.sql, new
$ write objects/f.sql
| CREATE OR REPLACE FUNCTION f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
$ upgrade
objects/v.sql failed: function f(integer) does not exist [42883]
  statement: CREATE OR REPLACE VIEW v AS SELECT f(id) FROM t
  hint: No function matches the given name and argument types. You might need to add explicit type casts.
  where   objects/v.sql:1:36
  remedy  mend the file, then run headway upgrade again; nothing was changed
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT f(id, 1) FROM t;
$ upgrade
objects/f.sql, changed
objects/v.sql, changed
$ sql SELECT oid::regprocedure FROM pg_proc WHERE proname = 'f'
f(integer,integer)
$ write objects/f.sql
| CREATE FUNCTION f(a int, b int) RETURNS bigint LANGUAGE sql AS 'SELECT a::bigint + b';
$ upgrade
objects/f.sql, changed
$ sql SELECT pg_typeof(f(1, 2))
bigint
$ rm objects/f.sql
$ write objects/g.sql
| CREATE FUNCTION f(a int, b int) RETURNS bigint LANGUAGE sql AS 'SELECT a::bigint + b';
$ upgrade
objects/f.sql, removed: function public.f(integer,integer)
objects/g.sql, new
$ sql SELECT f(1, 2)
3
$ rm objects/g.sql
$ upgrade
objects/v.sql failed: function f(integer, integer) does not exist [42883]
  statement: CREATE OR REPLACE VIEW v AS SELECT f(id, 1) FROM t
  hint: No function matches the given name and argument types. You might need to add explicit type casts.
  where   objects/v.sql:1:36
  remedy  mend the file, then run headway upgrade again; nothing was changed
$ rm objects/v.sql
$ write objects/h.sql
| CREATE FUNCTION h() RETURNS int LANGUAGE sql AS 'SELECT 1';
$ upgrade
objects/g.sql, removed: function public.f(integer,integer)
objects/h.sql, new
objects/v.sql, removed: view public.v
$ sql SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace
h()
$ sql SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
## No file at all is taken for a directory that is missing.
$ rm objects/h.sql
$ upgrade
$ sql SELECT h()
1
