-- An edge that a wrong reading of conindid hides.
--- old
CREATE TABLE users (id int, name text);
CREATE UNIQUE INDEX users_id ON users (id);
CREATE TABLE notebooks (owner int REFERENCES users (id));
--- new
CREATE TABLE users (id int, name text);
CREATE UNIQUE INDEX users_id ON users (id) INCLUDE (name);
CREATE UNIQUE INDEX users_plain ON users (id);
CREATE TABLE notebooks (owner int REFERENCES users (id));
--- data
INSERT INTO users VALUES (5, 'a');
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;

DROP INDEX users_id;
CREATE UNIQUE INDEX users_id ON users (id) INCLUDE (name);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY users_plain ON users (id);
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY users_plain;

-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;

DROP INDEX users_id;
CREATE UNIQUE INDEX users_id ON users (id);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);
