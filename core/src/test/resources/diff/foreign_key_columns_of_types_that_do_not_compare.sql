Nothing compares an integer with a uuid: while one side has its new type and the other its old one there can be no foreign key.
The same where another enum takes the place of the first. Types that compare keep theirs.
--- old
CREATE TYPE state AS ENUM ('new', 'done', 'gone');
CREATE TABLE states (state state PRIMARY KEY);
CREATE TABLE users (id integer PRIMARY KEY, boss integer REFERENCES users, name varchar(20) UNIQUE, state state REFERENCES states);
CREATE TABLE notebooks (owner integer REFERENCES users, owner_name varchar(20) REFERENCES users (name));
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE states (state state PRIMARY KEY);
CREATE TABLE users (id text PRIMARY KEY, boss text REFERENCES users, name text UNIQUE, state state REFERENCES states);
CREATE TABLE notebooks (owner text REFERENCES users, owner_name text REFERENCES users (name));
--- data
INSERT INTO states VALUES ('new'), ('done');
INSERT INTO users VALUES (5, NULL, 'five', 'new'), (6, 5, 'six', 'done');
INSERT INTO notebooks VALUES (5, 'six');
--- upgrade
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
ALTER TABLE notebooks
    ALTER COLUMN owner TYPE text,
    ALTER COLUMN owner_name TYPE text;

ALTER TABLE users DROP CONSTRAINT users_boss_fkey;
ALTER TABLE users DROP CONSTRAINT users_state_fkey;

-- fails while a row of states has 'gone': no value is left for it
ALTER TABLE states ALTER COLUMN state TYPE state USING state::text::state;

-- fails while a row of users has 'gone': no value is left for it
ALTER TABLE users
    ALTER COLUMN id TYPE text,
    ALTER COLUMN boss TYPE text,
    ALTER COLUMN name TYPE text,
    ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);

ALTER TABLE users
    ADD CONSTRAINT users_boss_fkey FOREIGN KEY (boss) REFERENCES users (id);
ALTER TABLE users
    ADD CONSTRAINT users_state_fkey FOREIGN KEY (state) REFERENCES states (state);
--- downgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'gone';

-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;
ALTER TABLE notebooks
    ALTER COLUMN owner TYPE integer USING owner::integer,
    ALTER COLUMN owner_name TYPE character varying(20);

ALTER TABLE users DROP CONSTRAINT users_boss_fkey;

ALTER TABLE users
    ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN boss TYPE integer USING boss::integer,
    ALTER COLUMN name TYPE character varying(20);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);

ALTER TABLE users
    ADD CONSTRAINT users_boss_fkey FOREIGN KEY (boss) REFERENCES users (id);
