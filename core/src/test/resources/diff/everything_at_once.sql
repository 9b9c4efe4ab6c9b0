--- old
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE users (id serial PRIMARY KEY, email varchar(100) NOT NULL UNIQUE, old_column int);
CREATE TABLE notebooks (id int PRIMARY KEY, owner int REFERENCES users, state state DEFAULT 'new', size int);
CREATE INDEX notebooks_owner ON notebooks (owner);
CREATE VIEW owners AS SELECT u.email, count(*) AS many FROM users u JOIN notebooks n ON n.owner = u.id GROUP BY u.email;
--- new
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE users (id bigserial PRIMARY KEY, email text NOT NULL UNIQUE, made timestamptz NOT NULL DEFAULT now());
CREATE TABLE tags (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE notebooks (id int PRIMARY KEY, owner bigint NOT NULL REFERENCES users ON DELETE CASCADE, state state NOT NULL DEFAULT 'new', tag int REFERENCES tags, size bigint CHECK (size >= 0));
CREATE INDEX notebooks_owner ON notebooks (owner, state);
CREATE VIEW owners AS SELECT u.email, count(*) AS many FROM users u JOIN notebooks n ON n.owner = u.id GROUP BY u.email;
--- data
INSERT INTO users (email) VALUES ('a');
INSERT INTO notebooks (id, owner) VALUES (1, 1);
