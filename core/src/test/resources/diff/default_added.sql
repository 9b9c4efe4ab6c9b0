--- old
CREATE TABLE notebooks (color text);
--- new
CREATE TABLE notebooks (color text DEFAULT 'red');
--- data
INSERT INTO notebooks VALUES (NULL);
--- upgrade
ALTER TABLE notebooks ALTER COLUMN color SET DEFAULT 'red';
--- downgrade
ALTER TABLE notebooks ALTER COLUMN color DROP DEFAULT;
