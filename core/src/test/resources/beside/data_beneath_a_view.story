## A view in the way of a downgrade does not hide what the downgrade would lose.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int);
| --- downgrade
| DROP TABLE t;
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade
| ALTER TABLE t ADD name text;
| --- downgrade
| ALTER TABLE t DROP name;
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT id, name FROM t;
$ upgrade
upgrade  -> a
upgrade a -> b
objects/v.sql, new
$ sql INSERT INTO t VALUES (1, 'one')
$ keep a
downgrade b would lose data: column public.t.name
  where   b.sql:5
  remedy  go no further down than it: headway downgrade b
          or keep elsewhere what is to be kept, then say that the rest may go: the same command with --accept-data-loss
$ sql UPDATE t SET name = NULL
$ keep a
downgrade b -> a
objects/v.sql, removed: view public.v
$ sql SELECT to_regclass('v')
null
$ upgrade a
$ sql SELECT to_regclass('v')
null
$ upgrade
upgrade a -> b
objects/v.sql, new
$ sql SELECT id, name FROM v
1|null
## A revision that drops the view itself gets it back at the end of the run.
$ write c.sql
| --- revision c
| --- revises b
| --- upgrade
| DROP VIEW v;
| ALTER TABLE t ALTER name TYPE varchar(20);
| --- downgrade
| DROP VIEW v;
| ALTER TABLE t ALTER name TYPE text;
$ upgrade
upgrade b -> c
objects/v.sql, changed
$ sql SELECT pg_typeof(name) FROM v
character varying
