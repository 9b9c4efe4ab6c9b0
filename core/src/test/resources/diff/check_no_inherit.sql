--- old
CREATE TABLE notebooks (size int);
--- new
CREATE TABLE notebooks (size int, CONSTRAINT positive CHECK (size > 0) NO INHERIT);
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    ADD CONSTRAINT positive CHECK (size > 0) NO INHERIT NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT positive;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT positive;
