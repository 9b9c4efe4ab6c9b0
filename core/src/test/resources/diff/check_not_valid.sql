--- old
CREATE TABLE notebooks (size int);
--- new
CREATE TABLE notebooks (size int);
ALTER TABLE notebooks ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
--- data
INSERT INTO notebooks VALUES (-5);
--- upgrade
ALTER TABLE notebooks
    ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT positive;
