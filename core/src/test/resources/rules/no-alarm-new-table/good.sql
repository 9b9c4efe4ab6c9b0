--- revision  good
--- phase     expand

--- upgrade
CREATE TABLE items (id bigint PRIMARY KEY, name text);
INSERT INTO items SELECT g, 'item ' || g FROM generate_series(1, 1000) g;
CREATE INDEX items_name ON items (name);
ALTER TABLE items ADD COLUMN token uuid DEFAULT gen_random_uuid();
ALTER TABLE items ALTER COLUMN name SET NOT NULL;
ALTER TABLE items ADD CONSTRAINT named CHECK (name <> '');
ALTER TABLE items ADD UNIQUE (name);
UPDATE items SET name = upper(name);
ALTER TABLE items ALTER COLUMN id TYPE numeric;
ALTER TABLE items DROP COLUMN token;

--- downgrade irreversible
