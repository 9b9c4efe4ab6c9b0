--- old
CREATE TABLE notebooks (size int, weight int);
ALTER TABLE notebooks ADD CHECK (size > 0), ADD CHECK (weight > 0);
--- new
CREATE TABLE notebooks (size int, weight int);
ALTER TABLE notebooks ADD CONSTRAINT notebooks_check CHECK (size > 0), ADD CONSTRAINT notebooks_check1 CHECK (weight > 0);
--- upgrade
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_size_check TO notebooks_check;
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_weight_check TO notebooks_check1;
--- downgrade
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_check TO notebooks_size_check;
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_check1 TO notebooks_weight_check;
