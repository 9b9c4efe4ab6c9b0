## Files beside the revisions declare what they use, above their first statement.
$ write a.sql
| --- revision a
| --- uses owner
| --- upgrade
| CREATE TABLE users (id int, tenant text DEFAULT :'owner');
| --- downgrade
| DROP TABLE users;
$ write objects/v.sql
| -- Of one tenant.
| --- uses tenant, column
| CREATE VIEW v AS SELECT id AS :"column", :'tenant' || ':''tenant''' AS "of" FROM users;
$ write hooks/before-each.sql
| --- uses owner
| CREATE TABLE :"owner" AS SELECT :'owner'::text AS name;
$ write hooks/after-all.sql
| --- uses tenant
| COMMENT ON TABLE users IS :'tenant';
## What has no value is told before anything runs.
$ upgrade
no value for owner, which revision a uses
  where   a.sql:1
  remedy  on the command line: --var owner=…   in the environment: HEADWAY_VAR_OWNER=…   or in headway.toml, under [vars]: owner = "…"
no value for tenant, which objects/v.sql uses
  where   objects/v.sql
  remedy  on the command line: --var tenant=…   in the environment: HEADWAY_VAR_TENANT=…   or in headway.toml, under [vars]: tenant = "…"
no value for column, which objects/v.sql uses
  where   objects/v.sql
  remedy  on the command line: --var column=…   in the environment: HEADWAY_VAR_COLUMN=…   or in headway.toml, under [vars]: column = "…"
no value for tenant, which hooks/after-all.sql uses
  where   hooks/after-all.sql
  remedy  on the command line: --var tenant=…   in the environment: HEADWAY_VAR_TENANT=…   or in headway.toml, under [vars]: tenant = "…"
no value for owner, which hooks/before-each.sql uses
  where   hooks/before-each.sql
  remedy  on the command line: --var owner=…   in the environment: HEADWAY_VAR_OWNER=…   or in headway.toml, under [vars]: owner = "…"
$ sql SELECT to_regclass('users')
null
$ var owner=O'Neil
$ var tenant=t1
$ var column=My "id"
$ upgrade
upgrade  -> a
objects/v.sql, new
$ sql SELECT * FROM v
$ sql SELECT "My ""id""" FROM v
$ sql SELECT name FROM "O'Neil"
O'Neil
$ sql SELECT obj_description('users'::regclass)
t1
## The journal has what the file says; a value that changes changes no file.
$ sql SELECT source FROM headway_journal WHERE file = 'objects/v.sql'
-- Of one tenant.
--- uses tenant, column
CREATE VIEW v AS SELECT id AS :"column", :'tenant' || ':''tenant''' AS "of" FROM users;

$ var tenant=t2
$ plan
## What a revision uses is no business of a hook's, nor the other way round.
$ write hooks/before-each.sql
| SELECT :'owner';
$ write hooks/after-each.sql
| --- uses owner
| SELECT :owner;
$ upgrade
the placeholder :owner is neither a literal nor an identifier
  where   hooks/after-each.sql:2
  remedy  write :'owner' for a literal, :"owner" for an identifier
the placeholder :'owner' is not declared
  where   hooks/before-each.sql:1
  remedy  add --- uses owner to the header   (in an array slice, put a blank: [1 : "n"])
## Where it stands in the file is told, however long its value.
$ rm hooks/after-each.sql
$ write hooks/before-each.sql
| --- uses owner
| SELECT :'owner', nothing;
$ write objects/v.sql
| --- uses tenant, column
| CREATE VIEW v AS SELECT id AS :"column", :'tenant', nothing FROM users;
$ write b.sql
| --- revision b
| --- revises a
| --- upgrade
| --- downgrade
$ upgrade
upgrade b failed: column "nothing" does not exist [42703]
  statement: SELECT :'owner', nothing
  where   hooks/before-each.sql:2:18
  remedy  mend the statement, then run headway upgrade again; nothing of this revision was kept
$ rm hooks/before-each.sql
$ upgrade
upgrade a -> b
objects/v.sql failed: column "nothing" does not exist [42703]
  statement: CREATE VIEW v AS SELECT id AS :"column", :'tenant', nothing FROM users
  where   objects/v.sql:2:53
  remedy  mend the file, then run headway upgrade again; what came before it stays: at b
