--- old
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
--- new
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
COMMENT ON INDEX notebooks_idx IS 'by title';
--- upgrade
COMMENT ON INDEX notebooks_idx IS 'by title';
--- downgrade
COMMENT ON INDEX notebooks_idx IS NULL;
