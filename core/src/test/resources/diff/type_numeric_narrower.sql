--- old
CREATE TABLE notebooks (price numeric(12,4));
--- new
CREATE TABLE notebooks (price numeric(10,2));
--- data
INSERT INTO notebooks VALUES (1.2345);
--- upgrade
ALTER TABLE notebooks ALTER COLUMN price TYPE numeric(10,2);
--- downgrade
ALTER TABLE notebooks ALTER COLUMN price TYPE numeric(12,4);
