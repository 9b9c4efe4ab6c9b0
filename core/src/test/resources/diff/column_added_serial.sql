--- old
CREATE TABLE lines (amount integer NOT NULL);
--- new
CREATE TABLE lines (amount integer NOT NULL, id bigserial NOT NULL);
--- data
INSERT INTO lines VALUES (2), (3);
--- upgrade
ALTER TABLE lines ADD COLUMN id bigserial NOT NULL;
--- downgrade
ALTER TABLE lines DROP COLUMN id;
--- lost by the downgrade
drops column lines.id with its values
