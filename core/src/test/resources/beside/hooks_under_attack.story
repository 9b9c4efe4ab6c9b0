## What a hook sets reaches as far as its transaction: a revision, but no autocommit section, nor the journal, nor the next one.
$ write hooks/before-each.sql
| CREATE SCHEMA IF NOT EXISTS elsewhere;
| SET LOCAL search_path = elsewhere;
$ write hooks/before-all.sql
| CREATE SCHEMA IF NOT EXISTS lost;
| SET search_path = lost;
| SET ROLE pg_monitor;
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE one (id int);
| --- downgrade
| DROP TABLE one;
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade autocommit
| CREATE TABLE two (id int);
| SELECT pg_sleep(0.05);
| --- downgrade
| DROP TABLE two;
$ upgrade
upgrade  -> a
upgrade a -> b
$ sql SELECT schemaname, tablename FROM pg_tables WHERE tablename IN ('one', 'two') ORDER BY 2
elsewhere|one
public|two
$ sql SELECT outcome, count(*) FROM headway_journal GROUP BY 1 ORDER BY 1
begun|1
done|3
ended|1
$ rm hooks/before-all.sql
## SET without LOCAL reaches an autocommit section as well, and no further than its revision.
$ write hooks/before-each.sql
| SET search_path = elsewhere;
$ downgrade a
downgrade b failed: table "two" does not exist [42P01]
  statement: DROP TABLE two
  where   b.sql:7
  remedy  mend the statement, then run headway downgrade again; nothing of this revision was kept
$ sql SELECT schemaname, tablename FROM pg_tables WHERE tablename IN ('one', 'two') ORDER BY 2
elsewhere|one
public|two
$ upgrade
$ sql SELECT schemaname, tablename FROM pg_tables WHERE tablename IN ('one', 'two') ORDER BY 2
elsewhere|one
public|two
$ rm hooks/before-each.sql
## What would end the transaction that it stands in is refused before anything runs, all at once.
$ write hooks/after-each.sql
| COMMIT;
| VACUUM one;
$ write hooks/after-all.sql
| BEGIN;
| CREATE INDEX CONCURRENTLY i ON one (id);
$ upgrade
a hook runs in a transaction, in which BEGIN cannot
  where   hooks/after-all.sql:1
  remedy  put it into a revision: headway revision -m …
a hook runs in a transaction, in which CREATE INDEX CONCURRENTLY cannot
  where   hooks/after-all.sql:2
  remedy  put it into a revision: headway revision -m …
a hook runs in a transaction, in which COMMIT cannot
  where   hooks/after-each.sql:1
  remedy  put it into a revision: headway revision -m …
a hook runs in a transaction, in which VACUUM cannot
  where   hooks/after-each.sql:2
  remedy  put it into a revision: headway revision -m …
$ rm hooks/after-each.sql
$ rm hooks/after-all.sql
## One that gives our lock away is found out by the next thing that is done.
$ write hooks/before-all.sql
| SELECT pg_advisory_unlock_all();
$ write c.sql
| --- revision c
| --- revises b
| --- upgrade
| CREATE TABLE three (id int);
| --- downgrade
| DROP TABLE three;
$ upgrade
upgrade c failed: backend N does not hold the lock that this run took [HW002]
  where   c.sql:1
  remedy  a connection pooler that hands out server connections by transaction (PgBouncer) stands between, or the revision gave the lock up (DISCARD ALL, pg_advisory_unlock_all): give Headway the server itself, HEADWAY_DATABASE_URL, then run headway upgrade again; nothing of this revision was kept
$ sql SELECT to_regclass('three')
null
$ rm hooks/before-all.sql
## COPY in a hook.
$ write hooks/before-each.sql
| CREATE TABLE copied (id int PRIMARY KEY, n int DEFAULT 0);
| COPY copied (id) FROM STDIN;
| 1
| 2
| \.
$ upgrade
upgrade b -> c
$ sql SELECT count(*) FROM copied
2
$ rm hooks/before-each.sql
## In one around an autocommit section that fails, the statements stay, and the hook comes again.
$ write hooks/before-each.sql
| INSERT INTO copied SELECT max(id) + 1 FROM copied;
$ write d.sql
| --- revision d
| --- revises c
| --- upgrade autocommit
| CREATE TABLE four (id int);
| SELECT 1 / (SELECT count(*) FROM three);
| --- downgrade
| DROP TABLE four;
$ upgrade
upgrade d failed: division by zero [22012]
  1 of its 2 statements took effect and stays
  statement: SELECT 1 / (SELECT count(*) FROM three)
  where   d.sql:5
  remedy  mend the statement, then run headway upgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
$ sql INSERT INTO three VALUES (1)
$ upgrade
upgrade c -> d, from statement 2 of 2
$ sql SELECT count(*) FROM copied
4
## A batch has one hook before it and one with its version rows.
$ write hooks/before-each.sql
| UPDATE copied SET n = n + 10 WHERE id = 1;
$ write hooks/after-each.sql
| UPDATE copied SET n = n + 100 WHERE id = 1;
$ write e.sql
| --- revision e
| --- revises d
| --- upgrade autocommit
| --- batch copied by id size 1
| UPDATE copied SET n = n + 1 WHERE :batch;
| --- downgrade
$ upgrade
upgrade d -> e
$ sql SELECT id, n FROM copied ORDER BY 1 LIMIT 2
1|111
2|1
$ downgrade d
downgrade e -> d
$ sql SELECT id, n FROM copied ORDER BY 1 LIMIT 2
1|221
2|1
## One that prepares a statement or makes something temporary leaves it to no other.
$ write hooks/before-each.sql
| CREATE TEMP TABLE mine (id int);
| PREPARE p AS SELECT 1;
| DECLARE c CURSOR WITH HOLD FOR SELECT 1;
$ rm hooks/after-each.sql
$ write e.sql
| --- revision e
| --- revises d
| --- upgrade
| INSERT INTO mine VALUES (1);
| --- downgrade
$ write f.sql
| --- revision f
| --- revises e
| --- upgrade
| INSERT INTO mine VALUES (1);
| --- downgrade
$ upgrade
upgrade d -> e
upgrade e -> f
## An empty one does nothing, and one that nobody can read is told.
$ write hooks/before-each.sql
| -- nothing
$ write hooks/after-each.sql
| SELECT 'never closed;
$ upgrade
a string is opened here and never closed
  where   hooks/after-each.sql:1:8
  remedy  close it with '   (inside it, write '' for an apostrophe)
