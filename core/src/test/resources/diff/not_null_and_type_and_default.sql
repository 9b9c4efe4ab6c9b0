-- Everything about one column at once.
--- old
CREATE TABLE notebooks (size text DEFAULT 'none');
--- new
CREATE TABLE notebooks (size integer NOT NULL DEFAULT 0);
--- data
INSERT INTO notebooks VALUES ('5');
--- upgrade
-- contract

ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;

-- contract, each statement by itself

ALTER TABLE notebooks ALTER COLUMN size TYPE integer USING size::integer;
ALTER TABLE notebooks ADD CONSTRAINT notebooks_size_not_null_check CHECK (size IS NOT NULL) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_size_not_null_check;
ALTER TABLE notebooks ALTER COLUMN size SET NOT NULL;
ALTER TABLE notebooks DROP CONSTRAINT notebooks_size_not_null_check;

-- contract

ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 0;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN size TYPE text;
ALTER TABLE notebooks ALTER COLUMN size DROP NOT NULL;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 'none'::text;
