# What no transaction holds runs among what one could.
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  CREATE INDEX CONCURRENTLY one_id ON one (id);
  VACUUM one;
  CREATE TYPE mood AS ENUM ('good');
  ALTER TYPE mood ADD VALUE 'bad';
  CREATE TABLE two (m mood DEFAULT 'bad');
  COPY one FROM STDIN;
  1
  2
  \.
  REINDEX INDEX CONCURRENTLY one_id;
  --- downgrade
upgrade
> upgrade a
show
  SELECT version_num FROM headway_version;
  SELECT id FROM one ORDER BY id;
  SELECT m FROM two;
  SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass;
  SELECT revision FROM headway_progress;
  SELECT revision, outcome FROM headway_journal WHERE revision IS NOT NULL ORDER BY id;
> a
> 1
> 2
> nothing
> t
> nothing
> a|done
