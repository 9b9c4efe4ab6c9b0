-- Without the indexes, which are counted by themselves.
DROP INDEX IF EXISTS pace_note_idx;
ALTER TABLE pace ADD COLUMN chance float8 DEFAULT pg_catalog.random()
