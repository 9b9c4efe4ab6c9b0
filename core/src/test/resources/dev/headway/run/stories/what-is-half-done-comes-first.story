# What is half done, up or down, is finished before anything else.
write a.sql
  --- revision a
  --- upgrade
  --- downgrade
write b.sql
  --- revision b
  --- revises a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  SELECT 1/(count(*)) FROM gate;
  --- downgrade autocommit
  DROP TABLE one;
  SELECT 1/(count(*)) FROM gate;
sql
  CREATE TABLE gate (id int);
upgrade
> upgrade b failed: division by zero [22012]
>   1 of its 2 statements took effect and stays
>   statement: SELECT 1/(count(*)) FROM gate
>   where   b.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
downgrade base
> upgrade b has not come to its end: 1 of 2 statements has taken effect, so the downgrade has to wait
>   where   b.sql:1
>   remedy  go on with it first: headway upgrade b   or finish or undo by hand what it began, then say where the schema stands: headway stamp b   if the upgrade is complete, headway stamp a   if it is undone
upgrade a
> upgrade b has not come to its end: 1 of 2 statements has taken effect, so a plan without it has to wait
>   where   b.sql:1
>   remedy  go on with it first: headway upgrade b   or finish or undo by hand what it began, then say where the schema stands: headway stamp b   if the upgrade is complete, headway stamp a   if it is undone
plan
> upgrade a -> b, from statement 2 of 2
sql
  INSERT INTO gate VALUES (1);
upgrade b
> upgrade b
sql
  DELETE FROM gate;
downgrade base
> downgrade b failed: division by zero [22012]
>   1 of its 2 statements took effect and stays
>   statement: SELECT 1/(count(*)) FROM gate
>   where   b.sql:8
>   remedy  mend the statement, then run headway downgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
upgrade
> downgrade b has not come to its end: 1 of 2 statements has taken effect, so the upgrade has to wait
>   where   b.sql:1
>   remedy  go on with it first: headway downgrade b-1   or finish or undo by hand what it began, then say where the schema stands: headway stamp a   if the downgrade is complete, headway stamp b   if it is undone
sql
  INSERT INTO gate VALUES (1);
downgrade b-1
> downgrade b
show
  SELECT version_num FROM headway_version;
  SELECT to_regclass('one');
  SELECT revision FROM headway_progress;
> a
> null
> nothing
