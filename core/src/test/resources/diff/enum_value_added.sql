--- old
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state);
--- new
CREATE TYPE state AS ENUM ('draft', 'new', 'open', 'done', 'gone');
CREATE TABLE notebooks (state state);
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'draft' BEFORE 'new';
ALTER TYPE state ADD VALUE 'open' AFTER 'new';
ALTER TYPE state ADD VALUE 'gone';
--- downgrade
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

-- fails while a row of notebooks has 'draft' or 'open' or 'gone': no value is left for it
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;
