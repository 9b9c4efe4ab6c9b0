-- Everything about one column at once.
--- old
CREATE TABLE notebooks (size text DEFAULT 'none');
--- new
CREATE TABLE notebooks (size integer NOT NULL DEFAULT 0);
--- data
INSERT INTO notebooks VALUES ('5');
