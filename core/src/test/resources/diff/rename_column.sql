--- old
CREATE TABLE notebooks (id int PRIMARY KEY, colour text CHECK (colour <> ''));
CREATE INDEX notebooks_colour_idx ON notebooks (colour);
CREATE VIEW colours AS SELECT id, colour AS shade FROM notebooks;
--- new
CREATE TABLE notebooks (id int PRIMARY KEY, color text CHECK (color <> ''));
CREATE INDEX notebooks_color_idx ON notebooks (color);
CREATE VIEW colours AS SELECT id, color AS shade FROM notebooks;
--- renames
notebooks.colour=notebooks.color
--- data
INSERT INTO notebooks VALUES (1, 'red');
--- upgrade
ALTER TABLE notebooks RENAME COLUMN colour TO color;
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_colour_check TO notebooks_color_check;
ALTER INDEX notebooks_colour_idx RENAME TO notebooks_color_idx;
--- downgrade
ALTER TABLE notebooks RENAME COLUMN color TO colour;
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_color_check TO notebooks_colour_check;
ALTER INDEX notebooks_color_idx RENAME TO notebooks_colour_idx;
