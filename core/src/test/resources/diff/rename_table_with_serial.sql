--- old
CREATE TABLE users (id serial PRIMARY KEY);
--- new
CREATE TABLE people (id serial PRIMARY KEY);
--- renames
users=people
--- data
INSERT INTO users DEFAULT VALUES;
--- upgrade
ALTER TABLE users RENAME TO people;

ALTER SEQUENCE users_id_seq RENAME TO people_id_seq;

ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
--- downgrade
ALTER TABLE people RENAME TO users;

ALTER SEQUENCE people_id_seq RENAME TO users_id_seq;

ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;
