--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users ON DELETE CASCADE);
--- new
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users ON DELETE SET NULL);
--- data
INSERT INTO users VALUES (5);
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_owner_fkey,
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_owner_fkey;
--- downgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_owner_fkey,
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id) ON DELETE CASCADE NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_owner_fkey;
