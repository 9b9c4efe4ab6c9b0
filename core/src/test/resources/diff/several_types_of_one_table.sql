The types of several columns of one table: one statement, since each ALTER TABLE would write the table anew. What stands on any
of the columns is out of the way before, and what a column needs besides comes after.
--- old
CREATE TYPE state AS ENUM ('new', 'done', 'gone');
CREATE TABLE notebooks (
    id integer PRIMARY KEY,
    size integer DEFAULT 5 CHECK (size > 0),
    title varchar(80),
    state state DEFAULT 'new',
    "Odd ""one" text,
    plain integer
);
CREATE INDEX notebooks_size ON notebooks (size);
CREATE VIEW titles AS SELECT id, title FROM notebooks;
CREATE TABLE other (a integer, b integer, c integer);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (
    id bigint PRIMARY KEY,
    size bigint NOT NULL DEFAULT 7 CHECK (size > 0),
    title varchar(40),
    state state DEFAULT 'done',
    "Odd ""one" uuid,
    plain integer,
    more integer
);
CREATE INDEX notebooks_size ON notebooks (size);
CREATE VIEW titles AS SELECT id, title FROM notebooks;
CREATE TABLE other (a bigint, b integer, c integer);
--- data
INSERT INTO notebooks VALUES (1, 2, 'a', 'done', NULL, 1), (2, 3, 'b', 'new', '00000000-0000-0000-0000-000000000001', 2);
--- upgrade
-- expand

ALTER TABLE notebooks ADD COLUMN more integer;

-- contract

ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done');

ALTER TABLE other ALTER COLUMN a TYPE bigint;

DROP VIEW titles;

-- fails while a row of notebooks has 'gone': no value is left for it
ALTER TABLE notebooks
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN size TYPE bigint,
    ALTER COLUMN title TYPE character varying(40),
    ALTER COLUMN state TYPE state USING state::text::state,
    ALTER COLUMN "Odd ""one" TYPE uuid USING "Odd ""one"::uuid;

ALTER TABLE notebooks ALTER COLUMN size SET NOT NULL;

DROP TYPE state_old;

ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 7;
ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'done';

CREATE VIEW titles AS
SELECT id,
    title
   FROM notebooks;
--- downgrade
-- expand, each statement by itself

ALTER TYPE state ADD VALUE 'gone';

-- expand

ALTER TABLE notebooks ALTER COLUMN state SET DEFAULT 'new';

-- contract

ALTER TABLE notebooks DROP COLUMN more;
ALTER TABLE notebooks ALTER COLUMN size DROP DEFAULT;

ALTER TABLE other ALTER COLUMN a TYPE integer;

DROP VIEW titles;

ALTER TABLE notebooks
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN size TYPE integer,
    ALTER COLUMN title TYPE character varying(80),
    ALTER COLUMN "Odd ""one" TYPE text;

ALTER TABLE notebooks ALTER COLUMN size DROP NOT NULL;
ALTER TABLE notebooks ALTER COLUMN size SET DEFAULT 5;

CREATE VIEW titles AS
SELECT id,
    title
   FROM notebooks;
--- lost by the downgrade
drops column notebooks.more with its values
