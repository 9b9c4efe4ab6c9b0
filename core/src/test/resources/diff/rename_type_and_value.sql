--- old
CREATE TYPE state AS ENUM ('open', 'shut');
CREATE TABLE notebooks (state state DEFAULT 'open');
--- new
CREATE TYPE condition AS ENUM ('open', 'closed', 'gone');
CREATE TABLE notebooks (state condition DEFAULT 'open');
--- renames
state=condition
state.shut=condition.closed
--- data
INSERT INTO notebooks VALUES ('open');
--- upgrade
-- contract

ALTER TYPE state RENAME TO condition;
ALTER TYPE condition RENAME VALUE 'shut' TO 'closed';

-- contract, each statement by itself

ALTER TYPE condition ADD VALUE 'gone';
--- downgrade
ALTER TYPE condition RENAME TO state;
ALTER TYPE state RENAME VALUE 'closed' TO 'shut';

ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('open', 'shut');

-- fails while a row of notebooks has 'gone': no value is left for it
ALTER TABLE notebooks ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE state_old;

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'open';
