-- Everything about one column at once.
--- old
CREATE TABLE notebooks (size text DEFAULT 'none');
--- new
CREATE TABLE notebooks (size integer NOT NULL DEFAULT 0);
--- data
INSERT INTO notebooks VALUES ('5');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN size TYPE integer USING size::integer;
ALTER TABLE notebooks ALTER COLUMN size SET NOT NULL;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 0;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN size TYPE text;
ALTER TABLE notebooks ALTER COLUMN size DROP NOT NULL;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 'none';
