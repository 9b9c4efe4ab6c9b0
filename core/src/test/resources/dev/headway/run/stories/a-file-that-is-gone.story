# Only the file tells how to go on.
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
upgrade
> upgrade b failed: division by zero [22012]
>   1 of its 2 statements took effect and stays
>   statement: SELECT 1/0
>   where   b.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
delete b.sql
upgrade
> upgrade b has not come to its end: 1 of 2 statements has taken effect, and no file has that revision
>   where   DATABASE as postgres
>   remedy  bring back the file and run headway upgrade again   or finish or undo by hand what it began, then say where the schema stands: headway stamp REVISION
