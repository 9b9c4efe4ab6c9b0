# It is recorded together with what it does.
sql
  CREATE TABLE log (id int);
  CREATE PROCEDURE p(n int) LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (n); IF n < 0 THEN COMMIT; END IF; END';
write a.sql
  --- revision a
  --- upgrade autocommit
  CALL p(1);
  CALL p(-2);
  DO 'BEGIN PERFORM 1/0; END';
  --- downgrade
upgrade
> upgrade a failed: division by zero [22012]
>   2 of its 3 statements took effect and stay
>   statement: DO 'BEGIN PERFORM 1/0; END'
>   context: SQL statement "SELECT 1/0"
>   PL/pgSQL function inline_code_block line 1 at PERFORM
>   where   a.sql:5
>   remedy  mend the statement, then run headway upgrade again: it goes on at statement 3 of 3; what stands before it in the file must stay as it is
write a.sql
  --- revision a
  --- upgrade autocommit
  CALL p(1);
  CALL p(-2);
  DO 'BEGIN PERFORM 1/1; END';
  --- downgrade
upgrade
> upgrade a
show
  SELECT id FROM log ORDER BY 1;
> -2
> 1
