-- Replaced without a gap.
--- old
CREATE TABLE notebooks (title text, color text);
CREATE INDEX notebooks_idx ON notebooks (title);
--- new
CREATE TABLE notebooks (title text, color text);
CREATE INDEX notebooks_idx ON notebooks (title, color);
--- data
INSERT INTO notebooks VALUES ('a', 'b');
--- upgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_idx_new ON notebooks (title, color);
DROP INDEX CONCURRENTLY notebooks_idx;
ALTER INDEX notebooks_idx_new RENAME TO notebooks_idx;
--- downgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_idx_new ON notebooks (title);
DROP INDEX CONCURRENTLY notebooks_idx;
ALTER INDEX notebooks_idx_new RENAME TO notebooks_idx;
