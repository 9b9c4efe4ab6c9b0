-- The tables that have a foreign key of that name.
SELECT conrelid::bigint FROM pg_catalog.pg_constraint WHERE contype = 'f' AND conname = ? ORDER BY 1
