--- old
CREATE TABLE notebooks (title text);
CREATE INDEX old_idx ON notebooks (title);
--- new
CREATE TABLE notebooks (title text);
CREATE INDEX new_idx ON notebooks (title);
--- upgrade
ALTER INDEX old_idx RENAME TO new_idx;
--- downgrade
ALTER INDEX new_idx RENAME TO old_idx;
