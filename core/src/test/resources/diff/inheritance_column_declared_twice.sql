-- A column that the heir declares too: added to the heir first, PostgreSQL merges its parent's into it.
--- old
CREATE TABLE base (made date);
CREATE TABLE heir (n int) INHERITS (base);
--- new
CREATE TABLE base (made date, note text, CONSTRAINT noted CHECK (note <> ''));
CREATE TABLE heir (n int, note text, CONSTRAINT noted CHECK (note <> '')) INHERITS (base);
--- data
INSERT INTO heir VALUES ('2026-01-01', 1);
--- upgrade
-- expand

ALTER TABLE heir ADD COLUMN note text;

ALTER TABLE base ADD COLUMN note text;

-- contract, each statement by itself

ALTER TABLE heir
    ADD CONSTRAINT noted CHECK (note <> ''::text) NOT VALID;
ALTER TABLE heir VALIDATE CONSTRAINT noted;

ALTER TABLE base
    ADD CONSTRAINT noted CHECK (note <> ''::text) NOT VALID;
ALTER TABLE base VALIDATE CONSTRAINT noted;
--- downgrade
ALTER TABLE base DROP COLUMN note;

ALTER TABLE heir DROP COLUMN note;
--- lost by the downgrade
drops column base.note with its values
drops column heir.note with its values
