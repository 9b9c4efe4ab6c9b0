## What runs statement by statement sets a view aside for the statement that it is in the way of, and for no longer.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE SCHEMA app;
| CREATE TABLE t (id int, name text);
| --- downgrade
| DROP TABLE t;
| DROP SCHEMA app;
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT id, name FROM t;
$ write objects/w.sql
| CREATE OR REPLACE VIEW w AS SELECT id FROM v;
$ upgrade
upgrade  -> a
objects/v.sql, new
objects/w.sql, new
$ sql GRANT SELECT ON v TO pg_monitor
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade autocommit
| SET search_path = app, public;
| ALTER TABLE t ALTER name TYPE varchar(20);
| CREATE TABLE here ();
| ALTER TABLE t ALTER id TYPE bigint;
| ALTER TABLE t ADD color text;
| --- downgrade autocommit
| SET search_path = app, public;
| ALTER TABLE t DROP color;
| ALTER TABLE t ALTER id TYPE int;
| DROP TABLE here;
| ALTER TABLE t ALTER name TYPE text;
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT id, name, color FROM t;
$ upgrade
upgrade a -> b
objects/v.sql, changed
$ sql SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'v'::regclass ORDER BY attnum
id|bigint
name|character varying(20)
color|text
$ sql SELECT to_regclass('app.here'), has_table_privilege('pg_monitor', 'v', 'SELECT')
app.here|t
$ sql SELECT direction, detail FROM headway_journal WHERE detail LIKE 'set aside%' ORDER BY id
upgrade|set aside view public.v, view public.w
## The way back is in the way of the view that needs the column, and brings back the one that stood before.
$ keep a
downgrade b -> a
objects/v.sql, changed
$ sql SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'v'::regclass ORDER BY attnum
id|integer
name|text
$ sql SELECT to_regclass('app.here'), has_table_privilege('pg_monitor', 'v', 'SELECT'), to_regclass('w')
null|t|w
$ sql SELECT direction, detail FROM headway_journal WHERE detail LIKE 'set aside%' ORDER BY id DESC LIMIT 1
downgrade|set aside view public.v, view public.w
$ upgrade
upgrade a -> b
objects/v.sql, changed
## One that no file of objects/ makes stays in the way; what was done before stays.
$ sql CREATE VIEW x AS SELECT color FROM t
$ downgrade a
downgrade b failed: cannot drop column color of table t because other objects depend on it [2BP01]
  1 of its 5 statements took effect and stays
  statement: ALTER TABLE t DROP color
  detail: view x depends on column color of table t
  hint: Use DROP ... CASCADE to drop the dependent objects too.
  where   b.sql:11
  remedy  mend the statement, then run headway downgrade again: it goes on at statement 2 of 5; what stands before it in the file must stay as it is
