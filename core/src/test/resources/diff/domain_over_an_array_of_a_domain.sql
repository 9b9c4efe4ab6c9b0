Whatever stands on a type that makes room makes room with it, and goes before it: a domain over an array of a domain, a composite
type and a domain over an enum.
--- old
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN emails AS email[];
CREATE TYPE state AS ENUM ('new', 'done', 'gone');
CREATE DOMAIN open AS state CHECK (VALUE <> 'gone');
CREATE TYPE step AS (state state, n int);
CREATE TABLE a (mails emails, state state DEFAULT 'new', open open, step step);
--- new
CREATE DOMAIN email AS varchar(200) CHECK (VALUE LIKE '%@%');
CREATE DOMAIN emails AS email[];
CREATE TYPE state AS ENUM ('new', 'done', 'lost');
CREATE DOMAIN open AS state CHECK (VALUE <> 'lost');
CREATE TYPE step AS (state state, n int);
CREATE TABLE a (mails emails, state state DEFAULT 'new', open open, step step);
--- data
INSERT INTO a VALUES ('{a@b}', 'new', 'done', '(new,1)');
--- upgrade
ALTER DOMAIN email DROP CONSTRAINT email_check;
ALTER DOMAIN email RENAME TO email_old;
CREATE DOMAIN email AS character varying(200);
ALTER DOMAIN email
    ADD CONSTRAINT email_check CHECK ((VALUE)::text ~~ '%@%'::text);

ALTER DOMAIN emails RENAME TO emails_old;
CREATE DOMAIN emails AS email[];

ALTER DOMAIN open DROP CONSTRAINT open_check;
ALTER DOMAIN open RENAME TO open_old;

ALTER TYPE step RENAME TO step_old;

ALTER TABLE a ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done', 'lost');

CREATE DOMAIN open AS state;
ALTER DOMAIN open
    ADD CONSTRAINT open_check CHECK (VALUE <> 'lost'::state);

CREATE TYPE step AS (state state, n integer);

-- fails while a row of a has 'gone': no value is left for it
ALTER TABLE a
    ALTER COLUMN mails TYPE emails USING mails::text::emails,
    ALTER COLUMN state TYPE state USING state::text::state,
    ALTER COLUMN open TYPE open USING open::text::open,
    ALTER COLUMN step TYPE step USING step::text::step;

DROP DOMAIN emails_old;

DROP DOMAIN email_old;

DROP DOMAIN open_old;

DROP TYPE step_old;

DROP TYPE state_old;

ALTER TABLE a ALTER COLUMN state SET DEFAULT 'new';
--- downgrade
ALTER DOMAIN email DROP CONSTRAINT email_check;
ALTER DOMAIN email RENAME TO email_old;
CREATE DOMAIN email AS text;
ALTER DOMAIN email
    ADD CONSTRAINT email_check CHECK (VALUE ~~ '%@%'::text);

ALTER DOMAIN emails RENAME TO emails_old;
CREATE DOMAIN emails AS email[];

ALTER DOMAIN open DROP CONSTRAINT open_check;
ALTER DOMAIN open RENAME TO open_old;

ALTER TYPE step RENAME TO step_old;

ALTER TABLE a ALTER COLUMN state DROP DEFAULT;

ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('new', 'done', 'gone');

CREATE DOMAIN open AS state;
ALTER DOMAIN open
    ADD CONSTRAINT open_check CHECK (VALUE <> 'gone'::state);

CREATE TYPE step AS (state state, n integer);

-- fails while a row of a has 'lost': no value is left for it
ALTER TABLE a
    ALTER COLUMN mails TYPE emails USING mails::text::emails,
    ALTER COLUMN state TYPE state USING state::text::state,
    ALTER COLUMN open TYPE open USING open::text::open,
    ALTER COLUMN step TYPE step USING step::text::step;

DROP DOMAIN emails_old;

DROP DOMAIN email_old;

DROP DOMAIN open_old;

DROP TYPE step_old;

DROP TYPE state_old;

ALTER TABLE a ALTER COLUMN state SET DEFAULT 'new';
