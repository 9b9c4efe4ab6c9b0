--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, color text NOT NULL DEFAULT 'red');
--- data
INSERT INTO notebooks VALUES (1), (2);
--- upgrade
ALTER TABLE notebooks ADD COLUMN color text DEFAULT 'red' NOT NULL;
--- downgrade
ALTER TABLE notebooks DROP COLUMN color;
--- lost by the downgrade
drops column notebooks.color with its values
