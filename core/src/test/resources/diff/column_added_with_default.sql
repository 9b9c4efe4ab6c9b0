--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, color text NOT NULL DEFAULT 'red');
--- data
INSERT INTO notebooks VALUES (1), (2);
--- upgrade
ALTER TABLE notebooks ADD COLUMN color text DEFAULT 'red'::text NOT NULL;
--- downgrade
ALTER TABLE notebooks DROP COLUMN color;
