--- old
CREATE TABLE notebooks (title text);
--- new
CREATE TABLE notebooks (title text COLLATE "C");
--- data
INSERT INTO notebooks VALUES ('a');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN title TYPE text COLLATE "C";
--- downgrade
ALTER TABLE notebooks ALTER COLUMN title TYPE text;
