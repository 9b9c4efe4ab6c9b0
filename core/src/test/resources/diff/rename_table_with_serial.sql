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
ALTER TABLE people ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE users_id_seq;

CREATE SEQUENCE people_id_seq AS integer;
ALTER SEQUENCE people_id_seq OWNED BY people.id;
SELECT setval(pg_get_serial_sequence('people', 'id'), max(id)) FROM people HAVING count(id) > 0;

ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people ALTER COLUMN id SET DEFAULT nextval('people_id_seq'::regclass);
--- downgrade
ALTER TABLE people RENAME TO users;
ALTER TABLE users ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE people_id_seq;

CREATE SEQUENCE users_id_seq AS integer;
ALTER SEQUENCE users_id_seq OWNED BY users.id;
SELECT setval(pg_get_serial_sequence('users', 'id'), max(id)) FROM users HAVING count(id) > 0;

ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE users ALTER COLUMN id SET DEFAULT nextval('users_id_seq'::regclass);
