-- since 15
--- old
CREATE TABLE notebooks (id int PRIMARY KEY, title text UNIQUE);
--- new
CREATE TABLE notebooks (id int PRIMARY KEY, title text UNIQUE NULLS NOT DISTINCT);
--- data
INSERT INTO notebooks VALUES (5, 'a');
--- upgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_title_key_new ON notebooks (title) NULLS NOT DISTINCT;
ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_title_key,
    ADD CONSTRAINT notebooks_title_key UNIQUE USING INDEX notebooks_title_key_new;
--- downgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_title_key_new ON notebooks (title);
ALTER TABLE notebooks
    DROP CONSTRAINT notebooks_title_key,
    ADD CONSTRAINT notebooks_title_key UNIQUE USING INDEX notebooks_title_key_new;
