CREATE TABLE notes (id bigint PRIMARY KEY, name text, colour colour NOT NULL, owner bigint REFERENCES app.users);
CREATE INDEX notes_by_owner ON notes (owner);
CREATE TABLE app.users (id bigint PRIMARY KEY, best_note bigint);
ALTER TABLE app.users ADD FOREIGN KEY (best_note) REFERENCES notes;
