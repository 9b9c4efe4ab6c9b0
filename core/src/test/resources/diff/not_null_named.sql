-- Majors from 18 on have a name for it, which is no difference where PostgreSQL chose it.
--- old
CREATE TABLE notebooks (title text NOT NULL);
ALTER TABLE notebooks RENAME TO notes;
--- new
CREATE TABLE notes (title text NOT NULL);
--- upgrade
ALTER TABLE notes RENAME CONSTRAINT notebooks_title_not_null TO notes_title_not_null;
--- downgrade
ALTER TABLE notes RENAME CONSTRAINT notes_title_not_null TO notebooks_title_not_null;
