-- What stands on a table moves with it into another schema.
--- old
CREATE SCHEMA app;
CREATE TABLE notes (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, title text UNIQUE, owner int REFERENCES notes);
CREATE INDEX ON notes (owner);
--- new
CREATE SCHEMA app;
CREATE TABLE app.papers (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, title text UNIQUE, owner int REFERENCES app.papers);
CREATE INDEX ON app.papers (owner);
--- renames
notes=app.papers
--- data
INSERT INTO notes (title) VALUES ('one');
--- upgrade
ALTER TABLE notes SET SCHEMA app;
ALTER TABLE app.notes RENAME TO papers;

ALTER SEQUENCE app.notes_id_seq RENAME TO papers_id_seq;

ALTER SEQUENCE app.notes_n_seq RENAME TO papers_n_seq;

ALTER TABLE app.papers RENAME CONSTRAINT notes_owner_fkey TO papers_owner_fkey;
ALTER TABLE app.papers RENAME CONSTRAINT notes_pkey TO papers_pkey;
ALTER TABLE app.papers RENAME CONSTRAINT notes_title_key TO papers_title_key;
ALTER INDEX app.notes_owner_idx RENAME TO papers_owner_idx;
--- downgrade
ALTER TABLE app.papers SET SCHEMA public;
ALTER TABLE papers RENAME TO notes;

ALTER SEQUENCE papers_id_seq RENAME TO notes_id_seq;

ALTER SEQUENCE papers_n_seq RENAME TO notes_n_seq;

ALTER TABLE notes RENAME CONSTRAINT papers_owner_fkey TO notes_owner_fkey;
ALTER TABLE notes RENAME CONSTRAINT papers_pkey TO notes_pkey;
ALTER TABLE notes RENAME CONSTRAINT papers_title_key TO notes_title_key;
ALTER INDEX papers_owner_idx RENAME TO notes_owner_idx;
