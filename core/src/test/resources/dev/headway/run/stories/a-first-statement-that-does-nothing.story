# A first statement that does all or nothing leaves nothing to settle.
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABEL one (id int);
  CREATE INDEX CONCURRENTLY one_id ON one (id);
  --- downgrade
upgrade
> upgrade a failed: syntax error at or near "TABEL" [42601]
>   statement: CREATE TABEL one (id int)
>   where   a.sql:3:8
>   remedy  mend the statement, then run headway upgrade again; nothing of this revision was kept
show
  SELECT revision FROM headway_progress;
> nothing
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  CREATE INDEX CONCURRENTLY one_id ON one (id);
  --- downgrade
upgrade
> upgrade a
show
  SELECT revision, outcome FROM headway_journal WHERE revision IS NOT NULL ORDER BY id;
> a|failed
> a|done
