-- A filled table cannot take it: the comment says so.
--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, color text NOT NULL);
--- upgrade
-- fails if notebooks has rows: give color a DEFAULT, or add it without NOT NULL and fill it first
ALTER TABLE notebooks ADD COLUMN color text NOT NULL;
--- downgrade
ALTER TABLE notebooks DROP COLUMN color;
--- lost by the downgrade
drops column notebooks.color with its values
