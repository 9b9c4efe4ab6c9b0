--- old
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL);
--- new
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'open');
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'open' AFTER 'new';

-- expand

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'open';
--- downgrade
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

-- fails while a row of notebooks has 'open': no value is left for it
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;
