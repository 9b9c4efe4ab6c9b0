-- What a failed CONCURRENTLY left behind is not the index.
--- old
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'notebooks_idx'::regclass;
--- new
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
--- one way
--- upgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY notebooks_idx;
CREATE INDEX CONCURRENTLY notebooks_idx ON notebooks (title);
--- downgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_idx_new ON notebooks (title);
DROP INDEX CONCURRENTLY notebooks_idx;
ALTER INDEX notebooks_idx_new RENAME TO notebooks_idx;
