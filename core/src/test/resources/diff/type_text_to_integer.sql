--- old
CREATE TABLE notebooks (size text DEFAULT '1');
--- new
CREATE TABLE notebooks (size integer DEFAULT 1);
--- data
INSERT INTO notebooks VALUES ('42');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN size TYPE integer USING size::integer;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 1;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN size TYPE text;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT '1';
