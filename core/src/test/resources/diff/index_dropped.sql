--- old
CREATE TABLE notebooks (title text);
CREATE INDEX notebooks_idx ON notebooks (title);
--- new
CREATE TABLE notebooks (title text);
--- upgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY notebooks_idx;
--- downgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_idx ON notebooks (title);
