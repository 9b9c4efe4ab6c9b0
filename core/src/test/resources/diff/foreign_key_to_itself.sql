--- old
--- new
CREATE TABLE notes (id int PRIMARY KEY, parent int REFERENCES notes);
--- upgrade
CREATE TABLE notes (
    id integer PRIMARY KEY,
    parent integer REFERENCES notes (id)
);
--- downgrade
DROP TABLE notes;
--- lost by the downgrade
drops table notes with its rows
