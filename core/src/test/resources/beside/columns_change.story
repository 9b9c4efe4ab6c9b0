## A view whose columns change is dropped and made again, with what stands on it, and keeps what people gave it.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int, name text);
| --- downgrade
| DROP TABLE t;
$ write objects/one/base.sql
| CREATE OR REPLACE VIEW base AS SELECT id, name FROM t;
$ write objects/one/deep/above.sql
| -- stands on a file that comes later
| CREATE OR REPLACE VIEW above AS SELECT id FROM base;
| CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
| CREATE TRIGGER touched INSTEAD OF INSERT ON above FOR EACH ROW EXECUTE FUNCTION touch();
$ write objects/Weird "name".sql
| CREATE OR REPLACE VIEW "Weird ""view" AS SELECT id AS "Strange ""id" FROM base;
$ upgrade
upgrade  -> a
objects/Weird "name".sql, new
objects/one/base.sql, new
objects/one/deep/above.sql, new
$ upgrade
$ sql GRANT SELECT (id) ON base TO pg_monitor
$ sql GRANT SELECT ON "Weird ""view" TO pg_monitor WITH GRANT OPTION
$ sql REVOKE ALL ON FUNCTION touch() FROM PUBLIC
$ sql COMMENT ON COLUMN base.id IS 'who'
$ sql COMMENT ON TRIGGER touched ON above IS 'does nothing'
$ write objects/one/base.sql
| CREATE OR REPLACE VIEW base AS SELECT name, id FROM t;
$ plan
objects/one/base.sql, changed
$ upgrade
objects/one/base.sql, changed
$ sql SELECT has_column_privilege('pg_monitor', 'base', 'id', 'SELECT'), has_table_privilege('pg_monitor', 'base', 'SELECT')
t|f
$ sql SELECT has_table_privilege('pg_monitor', '"Weird ""view"', 'SELECT WITH GRANT OPTION')
t
$ sql SELECT has_function_privilege('pg_monitor', 'touch()', 'EXECUTE')
f
$ sql SELECT col_description('base'::regclass, 2)
who
$ sql SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
touched
## White space and comments are no change.
$ write objects/one/base.sql
| -- another comment
| CREATE OR REPLACE VIEW base
|   AS SELECT name, id FROM t
$ plan
