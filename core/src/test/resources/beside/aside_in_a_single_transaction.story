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
$ sql SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_name IN ('names', 'short', 'ages') ORDER BY 1, 2
$ sql SELECT has_table_privilege('pg_monitor', 'short', 'select')
$ sql SELECT revision, outcome, detail FROM headway_journal WHERE revision IN ('b', 'c') ORDER BY id
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
$ sql SELECT * FROM names
$ sql SELECT udt_name FROM information_schema.columns WHERE table_name = 'short'
$ sql SELECT version_num FROM headway_version
## What no file makes stands in the way as ever.
$ sql CREATE VIEW foreign_view AS SELECT name FROM users
$ rm e.sql
$ together
