-- Names that PostgreSQL made of the old one follow.
--- old
CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE);
CREATE TABLE notebooks (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner int REFERENCES users, size int CHECK (size > 0));
CREATE INDEX ON notebooks (size);
CREATE TABLE notes (notebook int CONSTRAINT in_notebook REFERENCES notebooks);
CREATE VIEW big AS SELECT id FROM notebooks WHERE size > 10;
--- new
CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE);
CREATE TABLE journals (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner int REFERENCES users, size int CHECK (size > 0));
CREATE INDEX ON journals (size);
CREATE TABLE notes (notebook int CONSTRAINT in_notebook REFERENCES journals);
CREATE VIEW big AS SELECT id FROM journals WHERE size > 10;
--- renames
notebooks=journals
--- data
INSERT INTO notebooks (size) VALUES (11);
INSERT INTO notes VALUES (1);
--- upgrade
ALTER TABLE notebooks RENAME TO journals;

ALTER SEQUENCE notebooks_id_seq RENAME TO journals_id_seq;

ALTER TABLE journals RENAME CONSTRAINT notebooks_owner_fkey TO journals_owner_fkey;
ALTER TABLE journals RENAME CONSTRAINT notebooks_pkey TO journals_pkey;
ALTER TABLE journals RENAME CONSTRAINT notebooks_size_check TO journals_size_check;
ALTER INDEX notebooks_size_idx RENAME TO journals_size_idx;
--- downgrade
ALTER TABLE journals RENAME TO notebooks;

ALTER SEQUENCE journals_id_seq RENAME TO notebooks_id_seq;

ALTER TABLE notebooks RENAME CONSTRAINT journals_owner_fkey TO notebooks_owner_fkey;
ALTER TABLE notebooks RENAME CONSTRAINT journals_pkey TO notebooks_pkey;
ALTER TABLE notebooks RENAME CONSTRAINT journals_size_check TO notebooks_size_check;
ALTER INDEX journals_size_idx RENAME TO notebooks_size_idx;
