--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users);
--- new
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int);
--- data
INSERT INTO users VALUES (5);
INSERT INTO notebooks VALUES (5);
--- upgrade
ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
--- downgrade
-- contract, each statement by itself

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_owner_fkey;
