# It leaves nothing either.
sql
  CREATE TABLE one (id int);
  INSERT INTO one VALUES (1), (1);
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);
  --- downgrade
upgrade
> upgrade a failed: could not create unique index "one_id" [23505]
>   statement: CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id)
>   detail: Key (id)=(1) is duplicated.
>   where   a.sql:3
>   remedy  mend the statement, then run headway upgrade again; nothing of this revision was kept
show
  SELECT to_regclass('one_id');
  SELECT revision FROM headway_progress;
> null
> nothing
