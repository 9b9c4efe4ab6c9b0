--- old
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
--- new
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title) WITH (fillfactor=70);
--- upgrade
ALTER INDEX notebooks_idx SET (fillfactor = 70);
--- downgrade
ALTER INDEX notebooks_idx RESET (fillfactor);
