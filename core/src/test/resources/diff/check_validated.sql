--- old
CREATE TABLE notebooks (size int);
ALTER TABLE notebooks ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
--- new
CREATE TABLE notebooks (size int);
ALTER TABLE notebooks ADD CONSTRAINT positive CHECK (size > 0);
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
-- expand, each statement by itself

ALTER TABLE notebooks VALIDATE CONSTRAINT positive;
--- downgrade
ALTER TABLE notebooks
    DROP CONSTRAINT positive,
    ADD CONSTRAINT positive CHECK (size > 0) NOT VALID;
