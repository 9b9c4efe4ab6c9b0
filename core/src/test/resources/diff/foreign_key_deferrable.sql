-- ALTER CONSTRAINT can do that.
--- old
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users);
--- new
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE notebooks (owner int REFERENCES users DEFERRABLE INITIALLY DEFERRED);
--- data
INSERT INTO users VALUES (5);
INSERT INTO notebooks VALUES (5);
--- upgrade
ALTER TABLE notebooks ALTER CONSTRAINT notebooks_owner_fkey DEFERRABLE INITIALLY DEFERRED;
--- downgrade
ALTER TABLE notebooks ALTER CONSTRAINT notebooks_owner_fkey NOT DEFERRABLE;
