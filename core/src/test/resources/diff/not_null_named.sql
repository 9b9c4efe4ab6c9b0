-- Majors from 18 on have a name for it, which is no difference where PostgreSQL chose it.
--- old
CREATE TABLE notebooks (title text NOT NULL);
ALTER TABLE notebooks RENAME TO notes;
--- new
CREATE TABLE notes (title text NOT NULL);
--- upgrade
--- downgrade
