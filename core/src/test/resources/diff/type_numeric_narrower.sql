--- old
CREATE TABLE notebooks (price numeric(12,4));
--- new
CREATE TABLE notebooks (price numeric(10,2));
--- data
INSERT INTO notebooks VALUES (1.2345);
--- upgrade
ALTER TABLE notebooks ALTER COLUMN price TYPE numeric(10,2);
--- lost by the upgrade
turns notebooks.price from numeric(12,4) into numeric(10,2): fractions are rounded to 2 digits
--- downgrade
ALTER TABLE notebooks ALTER COLUMN price TYPE numeric(12,4);
