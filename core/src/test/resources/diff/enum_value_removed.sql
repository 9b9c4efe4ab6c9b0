--- old
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new', states state[] DEFAULT '{new}');
CREATE INDEX notebooks_state_idx ON notebooks (state) WHERE state = 'new';
CREATE VIEW open_notebooks AS SELECT * FROM notebooks WHERE state = 'new';
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new', states state[] DEFAULT '{new}');
CREATE INDEX notebooks_state_idx ON notebooks (state) WHERE state = 'new';
CREATE VIEW open_notebooks AS SELECT * FROM notebooks WHERE state = 'new';
--- data
INSERT INTO notebooks VALUES ('done', '{new,done}');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN states DROP DEFAULT;
DROP INDEX notebooks_state_idx;

DROP VIEW open_notebooks;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

-- fails while a row of notebooks has 'open': no value is left for it
-- fails while a row of notebooks has 'open': no value is left for it
ALTER TABLE notebooks
    ALTER COLUMN state TYPE state USING state::text::state,
    ALTER COLUMN states TYPE state[] USING states::text[]::state[];

DROP TYPE state_old;

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';
ALTER TABLE notebooks ALTER COLUMN states SET DEFAULT '{new}';
CREATE INDEX notebooks_state_idx ON notebooks (state) WHERE state = 'new'::state;

CREATE VIEW open_notebooks AS
SELECT state,
    states
   FROM notebooks
  WHERE (state = 'new'::state);
--- downgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'open' AFTER 'new';
