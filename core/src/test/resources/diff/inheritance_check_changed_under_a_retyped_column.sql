The check of a parent goes and comes back with a retyped column, and so do those of its heirs; while a table that has one of its
own becomes an heir.
--- old
CREATE TABLE base (id int NOT NULL, CONSTRAINT pos CHECK (id > 0));
CREATE TABLE child (extra int) INHERITS (base);
CREATE TABLE grandchild (more int) INHERITS (child);
CREATE TABLE loner (id int NOT NULL, CONSTRAINT pos CHECK (id > 0));
--- new
CREATE TABLE base (id bigint NOT NULL, CONSTRAINT pos CHECK (id > 1));
CREATE TABLE child (extra int) INHERITS (base);
CREATE TABLE grandchild (more int) INHERITS (child);
CREATE TABLE loner (id bigint NOT NULL, CONSTRAINT pos CHECK (id > 1)) INHERITS (base);
--- data
INSERT INTO base VALUES (5);
INSERT INTO child VALUES (6, 1);
INSERT INTO grandchild VALUES (7, 1, 1);
INSERT INTO loner VALUES (8);
--- upgrade
ALTER TABLE base DROP CONSTRAINT pos;
ALTER TABLE base ALTER COLUMN id TYPE bigint;

ALTER TABLE loner DROP CONSTRAINT pos;
ALTER TABLE loner ALTER COLUMN id TYPE bigint;
ALTER TABLE loner
    ADD CONSTRAINT pos CHECK (id > 1);

ALTER TABLE base
    ADD CONSTRAINT pos CHECK (id > 1);

ALTER TABLE loner INHERIT base;
--- downgrade
ALTER TABLE loner NO INHERIT base;

ALTER TABLE base DROP CONSTRAINT pos;
ALTER TABLE base ALTER COLUMN id TYPE integer;
ALTER TABLE base
    ADD CONSTRAINT pos CHECK (id > 0);

ALTER TABLE loner DROP CONSTRAINT pos;
ALTER TABLE loner ALTER COLUMN id TYPE integer;
ALTER TABLE loner
    ADD CONSTRAINT pos CHECK (id > 0);
