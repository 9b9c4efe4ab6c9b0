# Whoever finished or undid by hand what was begun says where the schema stands.
write a.sql
  --- revision a
  --- upgrade
  --- downgrade
write b.sql
  --- revision b
  --- revises a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  SELECT 1/0;
  --- downgrade
write c.sql
  --- revision c
  --- revises b
  --- upgrade
  CREATE TABLE three (id int);
  --- downgrade
upgrade
> upgrade b failed: division by zero [22012]
>   1 of its 2 statements took effect and stays
>   statement: SELECT 1/0
>   where   b.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
stamp a
> at a
show
  SELECT version_num FROM headway_version;
  SELECT revision FROM headway_progress;
> a
> nothing
sql
  DROP TABLE one;
write b.sql
  --- revision b
  --- revises a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  SELECT 1/1;
  --- downgrade
upgrade
> upgrade b
> upgrade c
show
  SELECT version_num FROM headway_version;
  SELECT to_regclass('one'), to_regclass('three');
> c
> one|three
