--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (id serial PRIMARY KEY, owner int NOT NULL REFERENCES users);
CREATE INDEX notebooks_owner_idx ON notebooks (owner);
--- new
CREATE TABLE users (id int PRIMARY KEY);
--- data
INSERT INTO users VALUES (5);
INSERT INTO notebooks VALUES (1, 5);
--- upgrade
DROP TABLE notebooks;
--- lost by the upgrade
drops table notebooks with its rows
--- downgrade
CREATE TABLE notebooks (
    id serial PRIMARY KEY,
    owner integer NOT NULL REFERENCES users (id)
);

CREATE INDEX notebooks_owner_idx ON notebooks (owner);
