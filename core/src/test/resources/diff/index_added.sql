--- old
CREATE TABLE notebooks (title text, color text);
--- new
CREATE TABLE notebooks (title text, color text);
CREATE INDEX notebooks_title_idx ON notebooks (title);
CREATE UNIQUE INDEX notebooks_lower_idx ON notebooks (lower(title) DESC NULLS LAST) WHERE color IS NOT NULL;
CREATE INDEX notebooks_pattern_idx ON notebooks (title text_pattern_ops, color COLLATE "C") INCLUDE (color) WITH (fillfactor=70);
--- data
INSERT INTO notebooks VALUES ('a', 'b');
--- upgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_pattern_idx ON notebooks (title text_pattern_ops, color COLLATE "C") INCLUDE (color) WITH (fillfactor = 70);
CREATE INDEX CONCURRENTLY notebooks_title_idx ON notebooks (title);

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_lower_idx ON notebooks (lower(title) DESC NULLS LAST) WHERE color IS NOT NULL;
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY notebooks_lower_idx;
DROP INDEX CONCURRENTLY notebooks_pattern_idx;
DROP INDEX CONCURRENTLY notebooks_title_idx;
