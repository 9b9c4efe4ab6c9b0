--- old
CREATE TABLE lines (amount integer NOT NULL);
--- new
CREATE TABLE lines (amount integer NOT NULL, name text COLLATE "C");
ALTER TABLE lines ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE lines ALTER COLUMN name SET STATISTICS 500;
--- upgrade
ALTER TABLE lines ADD COLUMN name text COLLATE "C";
ALTER TABLE lines ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE lines ALTER COLUMN name SET STATISTICS 500;
--- downgrade
ALTER TABLE lines DROP COLUMN name;
--- lost by the downgrade
drops column lines.name with its values
