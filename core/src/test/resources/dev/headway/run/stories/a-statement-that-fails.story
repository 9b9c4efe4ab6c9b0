# It says which ones stay, and how to go on; an INVALID unique index would go on refusing rows, so none is left.
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  INSERT INTO one VALUES (1), (1);
  CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);
  SELECT 1;
  --- downgrade
upgrade
> upgrade a failed: could not create unique index "one_id" [23505]
>   2 of its 4 statements took effect and stay
>   statement: CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id)
>   detail: Key (id)=(1) is duplicated.
>   where   a.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 3 of 4; what stands before it in the file must stay as it is
show
  SELECT to_regclass('one_id');
  SELECT statements_done, statements_total FROM headway_progress;
> null
> 2|4
upgrade
> upgrade a failed: could not create unique index "one_id" [23505]
>   2 of its 4 statements took effect and stay
>   statement: CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id)
>   detail: Key (id)=(1) is duplicated.
>   where   a.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 3 of 4; what stands before it in the file must stay as it is

# What is put in behind what has taken effect is run with the rest.
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  INSERT INTO one VALUES (1), (1);
  DELETE FROM one;
  CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);
  SELECT 1;
  --- downgrade
upgrade
> upgrade a
show
  SELECT version_num FROM headway_version;
  SELECT revision FROM headway_progress;
  SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass;
> a
> nothing
> t
