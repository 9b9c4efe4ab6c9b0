CREATE VIEW titles AS SELECT title FROM note;
CREATE INDEX note_lower ON note (lower(title));
CREATE TABLE audit (id bigint PRIMARY KEY);
