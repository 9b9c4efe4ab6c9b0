--- old
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE notebooks (owner int REFERENCES users);
--- new
CREATE TABLE users (id int UNIQUE NOT NULL, name text NOT NULL PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users (id));
--- data
INSERT INTO users VALUES (5, 'a');
INSERT INTO notebooks VALUES (5);
--- upgrade
-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;

ALTER TABLE users DROP CONSTRAINT users_name_key;
ALTER TABLE users DROP CONSTRAINT users_pkey;
ALTER TABLE users
    ADD CONSTRAINT users_pkey PRIMARY KEY (name);

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY users_id_key ON users (id);
ALTER TABLE users
    ADD CONSTRAINT users_id_key UNIQUE USING INDEX users_id_key;

-- contract

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);
--- downgrade
-- contract

ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;

ALTER TABLE users DROP CONSTRAINT users_id_key;

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY users_name_key ON users (name);
ALTER TABLE users
    ADD CONSTRAINT users_name_key UNIQUE USING INDEX users_name_key;
CREATE UNIQUE INDEX CONCURRENTLY users_pkey_new ON users (id);
ALTER TABLE users
    DROP CONSTRAINT users_pkey,
    ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey_new;

-- contract

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);
