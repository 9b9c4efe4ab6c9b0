-- How a partition hangs on a table. No row: it does not.
SELECT h.inhdetachpending AS pending
FROM pg_catalog.pg_inherits h
WHERE h.inhrelid = pg_catalog.to_regclass(:'partition') AND h.inhparent = pg_catalog.to_regclass(:'table')
