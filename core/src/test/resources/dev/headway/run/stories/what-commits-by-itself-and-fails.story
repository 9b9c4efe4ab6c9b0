# Nobody can know how far it came: it has to be looked at.
sql
  CREATE TABLE log (id int);
  CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (1); COMMIT; RAISE EXCEPTION ''no''; END';
write a.sql
  --- revision a
  --- upgrade autocommit
  CALL p();
  --- downgrade
upgrade
> upgrade a failed: no [P0001]
>   0 of its 1 statements took effect and stay; how far the one that failed came is not certain
>   statement: CALL p()
>   context: PL/pgSQL function p() line 1 at RAISE
>   where   a.sql:3
>   remedy  mend the statement; see how far it came: it commits by itself. If it may run again, put --- allow rerun REASON before it and run headway upgrade again   or finish by hand what is left, then say where the schema stands: headway stamp a   if the upgrade is complete, headway stamp base   if it is undone
upgrade
> upgrade a cannot go on: nobody can know how far its CALL came: it commits by itself
>   statement: CALL p()
>   where   a.sql:3
>   remedy  see what it did; if it may run again, say so before it: --- allow rerun REASON   or finish by hand what is left, then say where the schema stands: headway stamp a   if the upgrade is complete, headway stamp base   if it is undone
stamp base
> nothing to do
write a.sql
  --- revision a
  --- upgrade autocommit
  DO 'BEGIN INSERT INTO log VALUES (2); COMMIT; RAISE EXCEPTION ''no''; END';
  --- downgrade
upgrade
> upgrade a failed: no [P0001]
>   0 of its 1 statements took effect and stay; how far the one that failed came is not certain
>   statement: DO 'BEGIN INSERT INTO log VALUES (2); COMMIT; RAISE EXCEPTION ''no''; END'
>   context: PL/pgSQL function inline_code_block line 1 at RAISE
>   where   a.sql:3
>   remedy  mend the statement; see how far it came: it commits by itself. If it may run again, put --- allow rerun REASON before it and run headway upgrade again   or finish by hand what is left, then say where the schema stands: headway stamp a   if the upgrade is complete, headway stamp base   if it is undone
upgrade
> upgrade a cannot go on: nobody can know how far its DO came: it commits by itself
>   statement: DO 'BEGIN INSERT INTO log VALUES (2); COMMIT; RAISE EXCEPTION ''no''; END'
>   where   a.sql:3
>   remedy  see what it did; if it may run again, say so before it: --- allow rerun REASON   or finish by hand what is left, then say where the schema stands: headway stamp a   if the upgrade is complete, headway stamp base   if it is undone
stamp base
> nothing to do
show
  SELECT id FROM log;
> 1
> 2
