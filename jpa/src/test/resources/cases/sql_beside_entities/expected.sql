-- expand

CREATE INDEX note_lower ON note (lower(title));

CREATE VIEW titles AS
SELECT title
   FROM note;

-- contract

DROP VIEW gone;
