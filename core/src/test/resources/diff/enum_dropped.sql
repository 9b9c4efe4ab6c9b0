--- old
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state DEFAULT 'new');
--- new
CREATE TABLE notebooks (state text DEFAULT 'new');
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN state TYPE text;

DROP TYPE state;

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
--- downgrade
-- expand

CREATE TYPE state AS ENUM ('new', 'open', 'done');

-- contract

ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::state;
ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
