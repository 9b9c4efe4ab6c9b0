-- DROP COLUMN takes the column from every heir, with its values: ONLY leaves it to those that keep it.
--- old
CREATE TABLE base (made timestamp DEFAULT now(), e int, CONSTRAINT e_positive CHECK (e > 0));
CREATE TABLE keeps (n int) INHERITS (base);
CREATE TABLE drops (n int) INHERITS (base);
CREATE TABLE below () INHERITS (drops);
--- new
CREATE TABLE base (made timestamp DEFAULT now());
CREATE TABLE keeps (n int, e int, CONSTRAINT e_positive CHECK (e > 0)) INHERITS (base);
CREATE TABLE drops (n int) INHERITS (base);
CREATE TABLE below () INHERITS (drops);
--- data
INSERT INTO keeps (n, e) VALUES (1, 7);
INSERT INTO drops (n, e) VALUES (2, 8);
--- upgrade
ALTER TABLE ONLY base DROP CONSTRAINT e_positive;
ALTER TABLE ONLY base DROP COLUMN e;

ALTER TABLE drops DROP COLUMN e;
--- lost by the upgrade
drops column base.e with its values
drops column drops.e with its values
--- downgrade
-- expand

ALTER TABLE base ADD COLUMN e integer;

-- contract, each statement by itself

ALTER TABLE base
    ADD CONSTRAINT e_positive CHECK (e > 0) NOT VALID;
ALTER TABLE base VALIDATE CONSTRAINT e_positive;
