--- old
CREATE TYPE state AS ENUM ('done', 'new');
CREATE TABLE notebooks (state state);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state);
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;
--- downgrade
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('done', 'new');

ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;
