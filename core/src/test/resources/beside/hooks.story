## Hooks run around all of a run and around each revision, both ways; only where there is something to do.
$ write hooks/before-all.sql
| CREATE TABLE IF NOT EXISTS seen (id int GENERATED ALWAYS AS IDENTITY, what text);
| INSERT INTO seen (what) VALUES ('before all ' || current_setting('headway.direction'));
$ write hooks/after-all.sql
| INSERT INTO seen (what) VALUES ('after all ' || current_setting('headway.direction'));
$ write hooks/before-each.sql
| INSERT INTO seen (what) VALUES ('before ' || current_setting('headway.direction') || ' ' || current_setting('headway.revision'));
$ write hooks/after-each.sql
| INSERT INTO seen (what) VALUES ('after ' || current_setting('headway.direction') || ' ' || current_setting('headway.revision'));
$ write a.sql
| --- revision a
| --- upgrade
| INSERT INTO seen (what) VALUES ('a');
| CREATE SCHEMA elsewhere;
| SET search_path = elsewhere;
| SET ROLE pg_monitor;
| --- downgrade
| DROP SCHEMA elsewhere;
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade autocommit
| INSERT INTO seen (what) VALUES ('b');
| CREATE INDEX CONCURRENTLY seen_what ON seen (what);
| --- downgrade
| DROP INDEX seen_what;
$ upgrade
upgrade  -> a
upgrade a -> b
$ upgrade
$ sql SELECT what FROM seen ORDER BY id
before all upgrade
before upgrade a
a
after upgrade a
before upgrade b
b
after upgrade b
after all upgrade
$ sql TRUNCATE seen
$ downgrade a
downgrade b -> a
$ sql SELECT what FROM seen ORDER BY id
before all downgrade
before downgrade b
after downgrade b
after all downgrade
$ sql SELECT command, direction, revision, file, outcome FROM headway_journal ORDER BY id
upgrade|null|null|null|begun
upgrade|run|null|hooks/before-all.sql|done
upgrade|upgrade|a|null|done
upgrade|upgrade|b|null|done
upgrade|run|null|hooks/after-all.sql|done
upgrade|null|null|null|ended
downgrade|null|null|null|begun
downgrade|run|null|hooks/before-all.sql|done
downgrade|downgrade|b|null|done
downgrade|run|null|hooks/after-all.sql|done
downgrade|null|null|null|ended
## One that fails undoes the revision that it belongs to.
$ write hooks/after-each.sql
| -- a comment
| SELECT 1;
| SELECT nothing FROM seen;
$ upgrade
upgrade b failed: column "nothing" does not exist [42703]
  2 of its 2 statements took effect and stay
  statement: SELECT nothing FROM seen
  where   hooks/after-each.sql:3:8
  remedy  mend the statement, then run headway upgrade again: all its statements have taken effect, and only the version table is left; what stands before it in the file must stay as it is
$ rm hooks/after-each.sql
$ write hooks/before-all.sql
| SELECT 1/0;
$ upgrade
hooks/before-all.sql failed: division by zero [22012]
  statement: SELECT 1/0
  where   hooks/before-all.sql:1
  remedy  mend the file, then run headway upgrade again; nothing was changed
$ sql SELECT command, direction, revision, file, outcome, split_part(detail, E'\n', 1) FROM headway_journal WHERE outcome = 'failed' ORDER BY id
upgrade|upgrade|b|null|failed|upgrade b failed: column "nothing" does not exist [42703]
upgrade|run|null|hooks/before-all.sql|failed|hooks/before-all.sql failed: division by zero [22012]
$ rm hooks/before-all.sql
$ write hooks/after-all.sql
| SELECT nothing;
$ upgrade
upgrade a -> b, behind its last statement
hooks/after-all.sql failed: column "nothing" does not exist [42703]
  statement: SELECT nothing
  where   hooks/after-all.sql:1:8
  remedy  mend the file, then run headway upgrade again; what came before it stays: at b; it runs behind the next run that does something
$ upgrade
