## What may run again must not lose anything, and nothing is dropped that no file has made.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int);
| CREATE VIEW old AS SELECT id FROM t;
| --- downgrade
| DROP TABLE t;
$ write objects/table.sql
| CREATE TABLE more (id int);
| INSERT INTO more VALUES (1);
| DROP VIEW IF EXISTS old;
| CREATE TEMP VIEW passing AS SELECT 1;
| CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1;
| CREATE INDEX i ON t (id);
| ALTER TABLE t ADD x int;
| DO $$ BEGIN END $$;
| CREATE FUNCTION
$ write objects/comment.sql
| COMMENT ON TABLE t IS 'x';
$ write objects/string.sql
| CREATE VIEW v AS SELECT 'open;
$ write hooks/before.sql
| SELECT 1;
$ write hooks/after-all.sql
| VACUUM;
$ upgrade
the file makes no object
  where   objects/comment.sql
  remedy  write CREATE OR REPLACE … into it: views, functions, procedures, aggregates, triggers, rules, policies; or delete it
a string is opened here and never closed
  where   objects/string.sql:1:25
  remedy  close it with '   (inside it, write '' for an apostrophe)
CREATE TABLE in a file of objects/, which may run again whenever it changes
  where   objects/table.sql:1
  remedy  put it into a revision: headway revision -m …   objects/ is for views, functions, procedures, aggregates, triggers, rules, policies, their comments and grants
INSERT in a file of objects/, which may run again whenever it changes
  where   objects/table.sql:2
  remedy  put it into a revision: headway revision -m …   objects/ is for views, functions, procedures, aggregates, triggers, rules, policies, their comments and grants
no DROP in a file of objects/
  where   objects/table.sql:3
  remedy  leave it out: what has to go before it is made again, and what a file no longer makes, is dropped by itself
CREATE TEMPORARY in a file of objects/, which may run again whenever it changes
  where   objects/table.sql:4
  remedy  put it into a revision: headway revision -m …   objects/ is for views, functions, procedures, aggregates, triggers, rules, policies, their comments and grants
IF NOT EXISTS in a file of objects/ would leave the old definition where it is
  where   objects/table.sql:5
  remedy  leave IF NOT EXISTS out
ALTER TABLE in a file of objects/, which may run again whenever it changes
  where   objects/table.sql:7
  remedy  put it into a revision: headway revision -m …   objects/ is for views, functions, procedures, aggregates, triggers, rules, policies, their comments and grants
DO in a file of objects/, which may run again whenever it changes
  where   objects/table.sql:8
  remedy  put it into a revision: headway revision -m …   objects/ is for views, functions, procedures, aggregates, triggers, rules, policies, their comments and grants
a hook runs in a transaction, in which VACUUM cannot
  where   hooks/after-all.sql:1
  remedy  put it into a revision: headway revision -m …
no hook has this name
  where   hooks/before.sql
  remedy  the hooks are before-all.sql, after-all.sql, before-each.sql, after-each.sql
$ rm objects/table.sql
$ rm objects/comment.sql
$ rm objects/string.sql
$ rm hooks/before.sql
$ rm hooks/after-all.sql
$ write objects/old.sql
| CREATE VIEW old AS SELECT id FROM t;
$ upgrade
upgrade  -> a
objects/old.sql failed: relation "old" already exists [42P07]
  statement: CREATE VIEW old AS SELECT id FROM t
  where   objects/old.sql:1
  remedy  what no file of objects/ has made is not dropped: write CREATE OR REPLACE, or drop it in a revision, then run headway upgrade again; what came before it stays: at a
$ write objects/old.sql
| CREATE OR REPLACE VIEW old AS SELECT 1 AS other FROM t;
$ upgrade
objects/old.sql failed: cannot change name of view column "id" to "other" [42P16]
  statement: CREATE OR REPLACE VIEW old AS SELECT 1 AS other FROM t
  hint: Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.
  where   objects/old.sql:1
  remedy  mend the file; if no file of objects/ has made what stands there, drop it in a revision, then run headway upgrade again; nothing was changed
$ write objects/old.sql
| CREATE OR REPLACE VIEW old AS SELECT id FROM t;
$ upgrade
objects/old.sql, new
$ sql CREATE VIEW outside AS SELECT id FROM old
$ write objects/old.sql
| CREATE OR REPLACE VIEW old AS SELECT 1 AS other FROM t;
$ upgrade
view public.old has to be dropped, and something that no file of objects/ makes needs it: cannot drop view old because other objects depend on it [2BP01]
  detail: view outside depends on view old
  where   objects/old.sql
  remedy  put that into a file of objects/ too   or drop it in a revision
$ sql DROP VIEW outside
$ sql CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'
$ sql CREATE TRIGGER theirs INSTEAD OF INSERT ON old FOR EACH ROW EXECUTE FUNCTION nothing()
$ upgrade
view public.old has to be dropped and made again, and trigger theirs on public.old would go with it, which no file of objects/ makes
  where   objects/old.sql
  remedy  put it into a file of objects/ too, as it is
$ sql DROP TRIGGER theirs ON old
$ upgrade
objects/old.sql, changed
$ write objects/twice.sql
| CREATE OR REPLACE VIEW old AS SELECT 1 AS other FROM t WHERE id > 0;
$ write objects/old.sql
| CREATE OR REPLACE VIEW old AS SELECT 1 AS other FROM t WHERE id > 1;
$ upgrade
objects/twice.sql and objects/old.sql both make view public.old
  where   objects/twice.sql:1
  remedy  keep one of them
