--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY, title text NOT NULL DEFAULT '', color text);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, title text NOT NULL DEFAULT '');
--- data
INSERT INTO notebooks VALUES (1, 'a', 'red');
--- upgrade
ALTER TABLE notebooks DROP COLUMN color;
--- lost by the upgrade
drops column notebooks.color with its values
--- downgrade
ALTER TABLE notebooks ADD COLUMN color text;
