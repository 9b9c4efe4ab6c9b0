## What was dropped to be made again cannot have back what it had; and objects that the journal does not take.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int, n int);
| --- downgrade
| DROP TABLE t;
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT id, n FROM t;
$ upgrade
upgrade  -> a
objects/v.sql, new
$ sql COMMENT ON COLUMN v.n IS 'counted'
$ sql CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'nobody may comment'; END $$
$ sql CREATE EVENT TRIGGER no ON ddl_command_start WHEN TAG IN ('COMMENT') EXECUTE FUNCTION no()
$ write objects/v.sql
| CREATE OR REPLACE VIEW v AS SELECT n, id FROM t;
$ upgrade
view public.v had to be dropped and made again, and cannot get back what it had: nobody may comment [P0001]
  statement: COMMENT ON COLUMN public.v.n IS 'counted'
  where   objects/v.sql:1
  remedy  migrate objects/v.sql as a role that may do this: HEADWAY_DATABASE_URL, HEADWAY_ROLE
$ sql DROP EVENT TRIGGER no
$ sql ALTER TABLE headway_journal ADD CONSTRAINT nothing CHECK (outcome <> 'done') NOT VALID
$ upgrade
the files of objects/ were not applied: new row for relation "headway_journal" violates check constraint "nothing" [23514]
  where   objects/
  remedy  mend the file, then run headway upgrade again; nothing was changed
$ sql ALTER TABLE headway_journal DROP CONSTRAINT nothing
$ upgrade
objects/v.sql, changed
$ sql SELECT pg_catalog.col_description('v'::regclass, 1)
counted
