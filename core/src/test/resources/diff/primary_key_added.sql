--- old
CREATE TABLE notebooks (id int, title text);
--- new
CREATE TABLE notebooks (id int PRIMARY KEY, title text);
--- data
INSERT INTO notebooks VALUES (5, 'a');
--- upgrade
-- contract, each statement by itself

ALTER TABLE notebooks ADD CONSTRAINT notebooks_id_not_null_check CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE notebooks VALIDATE CONSTRAINT notebooks_id_not_null_check;
ALTER TABLE notebooks ALTER COLUMN id SET NOT NULL;
ALTER TABLE notebooks DROP CONSTRAINT notebooks_id_not_null_check;
CREATE UNIQUE INDEX CONCURRENTLY notebooks_pkey ON notebooks (id);
ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_pkey PRIMARY KEY USING INDEX notebooks_pkey;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT notebooks_pkey;
ALTER TABLE notebooks ALTER COLUMN id DROP NOT NULL;
