# It works the same way; its progress goes with a checksum of its own section.
write a.sql
  --- revision a
  --- upgrade autocommit
  CREATE TABLE one (id int);
  CREATE INDEX CONCURRENTLY one_id ON one (id);
  --- downgrade autocommit
  DROP INDEX CONCURRENTLY one_id;
  DROP TABLE missing;
upgrade
> upgrade a
downgrade base
> downgrade a failed: table "missing" does not exist [42P01]
>   1 of its 2 statements took effect and stays
>   statement: DROP TABLE missing
>   where   a.sql:7
>   remedy  mend the statement, then run headway downgrade again: it goes on at statement 2 of 2; what stands before it in the file must stay as it is
show
  SELECT revision, direction, statements_done, statements_total FROM headway_progress;
  SELECT count(DISTINCT checksum) FROM (SELECT checksum FROM headway_progress UNION ALL SELECT checksum FROM headway_journal WHERE outcome = 'done') c;
> a|downgrade|1|2
> 2
stamp base
> nothing to do
show
  SELECT version_num FROM headway_version;
> nothing
