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
--- upgrade
-- expand

ALTER SEQUENCE users_id_seq AS bigint;

ALTER TABLE notebooks ADD COLUMN tag integer;

CREATE TABLE tags (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL
);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_tag_fkey FOREIGN KEY (tag) REFERENCES tags (id);

ALTER TABLE users ADD COLUMN made timestamp with time zone DEFAULT now() NOT NULL;

-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'open' AFTER 'new';

-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
DROP INDEX notebooks_owner;

ALTER TABLE users DROP COLUMN old_column;

DROP VIEW owners;

ALTER TABLE notebooks
    ALTER COLUMN owner TYPE bigint,
    ALTER COLUMN size TYPE bigint;
ALTER TABLE notebooks ALTER COLUMN owner SET NOT NULL;

ALTER TABLE users
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN email TYPE text;

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id) ON DELETE CASCADE;

CREATE VIEW owners AS
SELECT u.email,
    count(*) AS many
   FROM (users u
     JOIN notebooks n ON ((n.owner = u.id)))
  GROUP BY u.email;

-- contract, each statement by itself

ALTER TABLE notebooks ADD CONSTRAINT notebooks_state_not_null_check CHECK (state IS NOT NULL) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_state_not_null_check;
ALTER TABLE notebooks ALTER COLUMN state SET NOT NULL;
ALTER TABLE notebooks DROP CONSTRAINT notebooks_state_not_null_check;
ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_size_check CHECK (size >= 0) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_size_check;

-- contract

CREATE INDEX notebooks_owner ON notebooks (owner, state);
--- lost by the upgrade
drops column users.old_column with its values
--- downgrade
-- expand

ALTER SEQUENCE users_id_seq AS integer;

ALTER TABLE users ADD COLUMN old_column integer;

-- contract

ALTER TABLE notebooks DROP COLUMN tag;
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
ALTER TABLE notebooks DROP CONSTRAINT notebooks_size_check;
DROP INDEX notebooks_owner;

DROP TABLE tags;

ALTER TABLE users DROP COLUMN made;

DROP VIEW owners;

-- fails while a row of notebooks has 'open': no value is left for it
ALTER TABLE notebooks
    ALTER COLUMN owner TYPE integer,
    ALTER COLUMN state TYPE state USING state::text::state,
    ALTER COLUMN size TYPE integer;

ALTER TABLE notebooks ALTER COLUMN owner DROP NOT NULL;
ALTER TABLE notebooks ALTER COLUMN state DROP NOT NULL;

DROP TYPE state_old;

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
CREATE INDEX notebooks_owner ON notebooks (owner);

ALTER TABLE users
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN email TYPE character varying(100);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);

CREATE VIEW owners AS
SELECT u.email,
    count(*) AS many
   FROM (users u
     JOIN notebooks n ON ((n.owner = u.id)))
  GROUP BY u.email;
--- lost by the downgrade
drops column notebooks.tag with its values
drops table tags with its rows
drops column users.made with its values
