--- old
CREATE TABLE notebooks (id int PRIMARY KEY, title text);
--- new
CREATE TABLE notebooks (id int PRIMARY KEY, title text UNIQUE);
--- data
INSERT INTO notebooks VALUES (5, 'a');
--- upgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY notebooks_title_key ON notebooks (title);
ALTER TABLE notebooks
    ADD CONSTRAINT notebooks_title_key UNIQUE USING INDEX notebooks_title_key;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT notebooks_title_key;
