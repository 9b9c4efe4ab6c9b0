## Two revisions in one transaction, each of which changes something beneath objects.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE users (id int, name text, age int);
| INSERT INTO users VALUES (1, 'Ann', 30);
| --- downgrade
| DROP TABLE users;
$ write objects/names.sql
| CREATE VIEW names AS SELECT id, name FROM users;
$ write objects/short.sql
| CREATE VIEW short AS SELECT name FROM names;
$ write objects/ages.sql
| CREATE VIEW ages AS SELECT age FROM users;
$ upgrade
upgrade  -> a
objects/ages.sql, new
objects/names.sql, new
objects/short.sql, new
$ sql GRANT SELECT ON short TO pg_monitor
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade
| ALTER TABLE users ALTER name TYPE varchar(80);
| --- downgrade
$ write c.sql
| --- revision c
| --- revises b
| --- upgrade
| ALTER TABLE users ALTER age TYPE bigint;
| ALTER TABLE users ALTER id TYPE bigint;
| --- downgrade
$ together
upgrade a -> b
upgrade b -> c
$ sql SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_name IN ('names', 'short', 'ages') ORDER BY 1, 2
ages|age|int8
names|id|int8
names|name|varchar
short|name|varchar
$ sql SELECT has_table_privilege('pg_monitor', 'short', 'select')
t
$ sql SELECT revision, outcome, detail FROM headway_journal WHERE revision IN ('b', 'c') ORDER BY id
b|done|set aside view public.names, view public.short
c|done|set aside view public.ages, view public.names, view public.short
## One that fails behind them undoes it all.
$ write d.sql
| --- revision d
| --- revises c
| --- upgrade
| ALTER TABLE users ALTER name TYPE text;
| --- downgrade
$ write e.sql
| --- revision e
| --- revises d
| --- upgrade
| SELECT 1/0;
| --- downgrade
$ together
upgrade e failed: division by zero [22012]
  statement: SELECT 1/0
  nothing was applied: all of the run was one transaction
  where   e.sql:4
  remedy  mend the statement, then run headway upgrade again; nothing of this revision was kept
$ sql SELECT * FROM names
1|Ann
$ sql SELECT udt_name FROM information_schema.columns WHERE table_name = 'short'
varchar
$ sql SELECT version_num FROM headway_version
c
## What no file makes stands in the way as ever.
$ sql CREATE VIEW foreign_view AS SELECT name FROM users
$ rm e.sql
$ together
upgrade d failed: cannot alter type of a column used by a view or rule [0A000]
  statement: ALTER TABLE users ALTER name TYPE text
  detail: rule _RETURN on view foreign_view depends on column "name"
  nothing was applied: all of the run was one transaction
  where   d.sql:4
  remedy  mend the statement, then run headway upgrade again; nothing of this revision was kept
