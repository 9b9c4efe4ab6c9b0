--- old
CREATE TABLE notebooks (tags text);
--- new
CREATE TABLE notebooks (tags text[]);
--- data
INSERT INTO notebooks VALUES ('{a,b}');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN tags TYPE text[] USING tags::text[];
--- downgrade
ALTER TABLE notebooks ALTER COLUMN tags TYPE text;
