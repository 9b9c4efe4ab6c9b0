--- old
CREATE TABLE notebooks (made timestamp DEFAULT now());
--- new
CREATE TABLE notebooks (made timestamptz DEFAULT now());
--- data
INSERT INTO notebooks VALUES ('2026-01-01');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN made TYPE timestamp with time zone;
--- downgrade
ALTER TABLE notebooks ALTER COLUMN made TYPE timestamp without time zone;
