## The version rows are Headway's: whoever changes them is told before the COMMIT, and nothing of it is kept.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE one (id int);
| --- downgrade
| DROP TABLE one;
$ upgrade
upgrade  -> a
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade
| CREATE TABLE two (id int);
| DELETE FROM headway_version;
| --- downgrade
| DROP TABLE two;
$ upgrade
upgrade b failed: the version table was changed on the way: it was at b, and is at base [HW004]
  where   b.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing of this revision was kept
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade
| CREATE TABLE two (id int);
| --- downgrade
| DROP TABLE two;
| INSERT INTO headway_version VALUES ('stray');
$ write hooks/before-all.sql
| CREATE TABLE hooked (id int);
| UPDATE headway_version SET version_num = 'b';
$ upgrade
hooks/before-all.sql failed: the version table was changed on the way: it was at a, and is at b [HW004]
  where   hooks/before-all.sql
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing was changed
$ rm hooks/before-all.sql
$ write hooks/before-each.sql
| UPDATE headway_version SET version_num = 'c';
$ upgrade
upgrade b failed: the version table was changed on the way: it was at b, and is at c [HW004]
  where   b.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing of this revision was kept
$ together
upgrade b failed: the version table was changed on the way: it was at b, and is at c [HW004]
  nothing was applied: all of the run was one transaction
  where   b.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing of this revision was kept
$ rm hooks/before-each.sql
$ write hooks/after-each.sql
| DELETE FROM headway_version;
$ upgrade
upgrade b failed: the version table was changed on the way: it was at b, and is at base [HW004]
  where   b.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing of this revision was kept
$ rm hooks/after-each.sql
$ write hooks/after-all.sql
| TRUNCATE headway_version;
$ upgrade
upgrade a -> b
hooks/after-all.sql failed: the version table was changed on the way: it was at b, and is at base [HW004]
  where   hooks/after-all.sql
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; what came before it stays: at b; it runs behind the next run that does something
$ rm hooks/after-all.sql
$ downgrade a
downgrade b failed: the version table was changed on the way: it was at a, and is at a, stray [HW004]
  where   b.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway downgrade again; nothing of this revision was kept
$ sql SELECT version_num FROM headway_version
b
## Around autocommit sections, and in them.
$ write c.sql
| --- revision c
| --- revises b
| --- upgrade autocommit
| CREATE TABLE three (id int);
| UPDATE headway_version SET version_num = 'c';
| --- downgrade autocommit
| DROP TABLE three;
$ write hooks/before-each.sql
| UPDATE headway_version SET version_num = 'c';
$ upgrade
upgrade c failed: the version table was changed on the way: it was at b, and is at c [HW004]
  where   c.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again; nothing of this revision was kept
$ rm hooks/before-each.sql
$ upgrade
upgrade c failed: the version table was changed on the way: it was at b, and is at c [HW004]
  1 of its 2 statements took effect and stays
  where   c.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
$ write c.sql
| --- revision c
| --- revises b
| --- upgrade autocommit
| CREATE TABLE three (id int);
| RESET ALL;
| --- downgrade autocommit
| DROP TABLE three;
$ write hooks/after-each.sql
| DELETE FROM headway_version;
$ upgrade
upgrade c failed: the version table was changed on the way: it was at c, and is at base [HW004]
  2 of its 2 statements took effect and stay
  where   c.sql:1
  remedy  the version table is Headway's, and headway stamp moves its rows: take out of the revision, or of the hook around it, what writes there, then run headway upgrade again: all its statements have taken effect, and only the version table is left; what stands before it in the file must stay as it is
$ rm hooks/after-each.sql
## RESET ALL and roles that may not read the table are nobody's attack.
$ write d.sql
| --- revision d
| --- revises c
| --- upgrade
| RESET ALL;
| SET LOCAL ROLE pg_monitor;
| SELECT 1;
| --- downgrade
$ upgrade
upgrade b -> c, behind its last statement
upgrade c -> d
$ sql SELECT version_num FROM headway_version
d
$ sql SELECT revision, outcome, count(*) FROM headway_journal WHERE revision IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
a|done|1
b|done|1
b|failed|5
c|done|1
c|failed|3
d|done|1
## A hook that hangs ends where it says itself.
$ write hooks/before-each.sql
| SET LOCAL statement_timeout = '200ms';
| SELECT pg_sleep(300);
$ write e.sql
| --- revision e
| --- revises d
| --- upgrade
| --- downgrade
$ upgrade
upgrade e failed: canceling statement due to statement timeout [57014]
  statement: SELECT pg_sleep(300)
  where   hooks/before-each.sql:2
  remedy  a limit or a person ended the statement: give it a limit of its own, SET LOCAL statement_timeout = '10min' before it, then run headway upgrade again; nothing of this revision was kept
$ rm hooks/before-each.sql
$ write hooks/before-all.sql
| SET LOCAL statement_timeout = '200ms';
| SELECT pg_sleep(300);
$ upgrade
hooks/before-all.sql failed: canceling statement due to statement timeout [57014]
  statement: SELECT pg_sleep(300)
  where   hooks/before-all.sql:2
  remedy  a limit or a person ended the statement: give it a limit of its own, SET LOCAL statement_timeout = '10min' before it, then run headway upgrade again; nothing was changed
