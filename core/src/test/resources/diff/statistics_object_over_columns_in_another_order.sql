--- old
CREATE TABLE notes (title text, size int);
CREATE STATISTICS noted ON title, size FROM notes;
--- new
CREATE TABLE notes (size int, title text);
CREATE STATISTICS noted ON title, size FROM notes;
--- upgrade
--- downgrade
