--- old
CREATE TABLE notebooks (size int CHECK (size > 0));
--- new
CREATE TABLE notebooks (size int CHECK (size >= 0));
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_size_check,
    ADD CONSTRAINT notebooks_size_check CHECK (size >= 0) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_size_check;
--- downgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_size_check,
    ADD CONSTRAINT notebooks_size_check CHECK (size > 0) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_size_check;
