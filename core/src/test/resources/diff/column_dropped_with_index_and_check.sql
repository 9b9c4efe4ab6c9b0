--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY, color text CHECK (color <> ''), size int);
CREATE INDEX notebooks_color_idx ON notebooks (color);
CREATE INDEX notebooks_both_idx ON notebooks (size, color);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, size int);
CREATE INDEX notebooks_both_idx ON notebooks (size);
--- data
INSERT INTO notebooks VALUES (1, 'red', 3);
--- upgrade
ALTER TABLE notebooks DROP COLUMN color;
CREATE INDEX notebooks_both_idx ON notebooks (size);
--- lost by the upgrade
drops column notebooks.color with its values
--- downgrade
-- expand

ALTER TABLE notebooks ADD COLUMN color text;

-- expand, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_both_idx_new ON notebooks (size, color);
DROP INDEX CONCURRENTLY notebooks_both_idx;
ALTER INDEX notebooks_both_idx_new RENAME TO notebooks_both_idx;
CREATE INDEX CONCURRENTLY notebooks_color_idx ON notebooks (color);

-- contract, each statement by itself

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_color_check CHECK (color <> ''::text) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_color_check;
