# It moves the version row.
write a.sql
  --- revision a
  --- upgrade autocommit
  --- downgrade
write b.sql
  --- revision b
  --- revises a
  --- upgrade autocommit
  -- nothing
  --- downgrade
upgrade
> upgrade a
> upgrade b
show
  SELECT version_num FROM headway_version;
  SELECT revision, outcome FROM headway_journal WHERE revision IS NOT NULL ORDER BY id;
> b
> a|done
> b|done
