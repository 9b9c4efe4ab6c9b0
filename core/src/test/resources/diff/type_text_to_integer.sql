--- old
CREATE TABLE notebooks (size text DEFAULT '1');
--- new
CREATE TABLE notebooks (size integer DEFAULT 1);
--- data
INSERT INTO notebooks VALUES ('42');
