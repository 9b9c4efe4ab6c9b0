--- old
CREATE TABLE notebooks (color text DEFAULT 'red', size int DEFAULT 1);
--- new
CREATE TABLE notebooks (color text DEFAULT 'blue', size int);
--- data
INSERT INTO notebooks VALUES ('x', 3);
--- upgrade
-- expand

ALTER TABLE notebooks ALTER COLUMN color SET DEFAULT 'blue';

-- contract

ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN color SET DEFAULT 'red';
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 1;
