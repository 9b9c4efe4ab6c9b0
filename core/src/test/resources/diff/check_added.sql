--- old
CREATE TABLE notebooks (size int);
--- new
CREATE TABLE notebooks (size int CONSTRAINT size_is_positive CHECK (size > 0));
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    ADD CONSTRAINT size_is_positive CHECK (size > 0) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT size_is_positive;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT size_is_positive;
