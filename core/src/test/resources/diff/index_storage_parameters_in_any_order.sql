-- pg_dump writes them in the order in which they were given; another order is no difference.
--- old
CREATE TABLE notebooks (title text, made date);
CREATE INDEX notebooks_title_idx ON notebooks (title) WITH (fillfactor = 90, deduplicate_items = off);
--- new
CREATE TABLE notebooks (title text, made date);
CREATE INDEX notebooks_title_idx ON notebooks (title) WITH (deduplicate_items = off, fillfactor = 90);
CREATE INDEX notebooks_made_idx ON notebooks (made) WITH (fillfactor = 100, deduplicate_items = on);
--- upgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_made_idx ON notebooks (made) WITH (fillfactor = 100, deduplicate_items = on);
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY notebooks_made_idx;
