--- old
CREATE TABLE notebooks (title text NOT NULL);
--- new
CREATE TABLE notebooks (title text);
--- data
INSERT INTO notebooks VALUES ('x');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN title DROP NOT NULL;
--- downgrade
-- contract, each statement by itself

ALTER TABLE notebooks ADD CONSTRAINT notebooks_title_not_null_check CHECK (title IS NOT NULL) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_title_not_null_check;
ALTER TABLE notebooks ALTER COLUMN title SET NOT NULL;
ALTER TABLE notebooks DROP CONSTRAINT notebooks_title_not_null_check;
