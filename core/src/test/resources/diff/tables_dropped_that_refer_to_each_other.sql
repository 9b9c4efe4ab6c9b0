--- old
CREATE TABLE users (id int PRIMARY KEY, favourite int);
CREATE TABLE notebooks (id int PRIMARY KEY, owner int REFERENCES users);
ALTER TABLE users ADD FOREIGN KEY (favourite) REFERENCES notebooks;
--- new
--- upgrade
ALTER TABLE notebooks DROP CONSTRAINT notebooks_owner_fkey;

ALTER TABLE users DROP CONSTRAINT users_favourite_fkey;

DROP TABLE notebooks;

DROP TABLE users;
--- lost by the upgrade
drops table notebooks with its rows
drops table users with its rows
--- downgrade
CREATE TABLE notebooks (
    id integer PRIMARY KEY,
    owner integer
);

CREATE TABLE users (
    id integer PRIMARY KEY,
    favourite integer
);

ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_owner_fkey FOREIGN KEY (owner) REFERENCES users (id);

ALTER TABLE users
    ADD CONSTRAINT users_favourite_fkey FOREIGN KEY (favourite) REFERENCES notebooks (id);
