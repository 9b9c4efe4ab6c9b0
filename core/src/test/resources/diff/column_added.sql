--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY, title text NOT NULL);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, title text NOT NULL, color text);
--- data
INSERT INTO notebooks VALUES (1, 'a'), (2, 'b');
--- upgrade
ALTER TABLE notebooks ADD COLUMN color text;
--- downgrade
ALTER TABLE notebooks DROP COLUMN color;
--- lost by the downgrade
drops column notebooks.color with its values
