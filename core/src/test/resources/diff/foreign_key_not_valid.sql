--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int);
--- new
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int);
ALTER TABLE notebooks ADD FOREIGN KEY (owner) REFERENCES users NOT VALID;
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id) NOT VALID;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
