--- old
CREATE TABLE notebooks (id int PRIMARY KEY, title text NOT NULL);
--- new
CREATE TABLE notebooks (id int NOT NULL, title text, PRIMARY KEY (title, id));
--- data
INSERT INTO notebooks VALUES (5, 'a');
--- upgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_pkey_new ON notebooks (title, id);
ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_pkey,
    ADD CONSTRAINT notebooks_pkey PRIMARY KEY USING INDEX notebooks_pkey_new;
--- downgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_pkey_new ON notebooks (id);
ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_pkey,
    ADD CONSTRAINT notebooks_pkey PRIMARY KEY USING INDEX notebooks_pkey_new;
