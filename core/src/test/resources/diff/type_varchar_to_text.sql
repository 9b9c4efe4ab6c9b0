--- old
CREATE TABLE notebooks (title varchar(10) DEFAULT 'x' CHECK (title <> ''));
--- new
CREATE TABLE notebooks (title text DEFAULT 'x' CHECK (title <> ''));
--- data
INSERT INTO notebooks VALUES ('a');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN title DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN title TYPE text;
ALTER TABLE notebooks ALTER COLUMN title SET DEFAULT 'x';
--- downgrade
ALTER TABLE notebooks ALTER COLUMN title DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN title TYPE character varying(10);
ALTER TABLE notebooks ALTER COLUMN title SET DEFAULT 'x';
