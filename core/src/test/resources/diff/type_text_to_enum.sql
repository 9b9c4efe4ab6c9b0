--- old
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state text NOT NULL DEFAULT 'new');
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new');
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::state;
ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
--- downgrade
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN state TYPE text;
ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
