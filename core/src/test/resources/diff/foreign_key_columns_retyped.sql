--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users);
--- new
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE notebooks (owner bigint REFERENCES users);
--- data
INSERT INTO users VALUES (5);
INSERT INTO notebooks VALUES (5);
--- upgrade
ALTER TABLE notebooks ALTER COLUMN owner TYPE bigint;

ALTER TABLE users ALTER COLUMN id TYPE bigint;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN owner TYPE integer;

ALTER TABLE users ALTER COLUMN id TYPE integer;
