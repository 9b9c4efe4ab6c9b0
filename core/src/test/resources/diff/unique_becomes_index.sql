--- old
CREATE TABLE notebooks (title text, CONSTRAINT one_title UNIQUE (title));
--- new
CREATE TABLE notebooks (title text);
CREATE UNIQUE INDEX one_title ON notebooks (title);
--- data
INSERT INTO notebooks VALUES ('a');
--- upgrade
-- contract

ALTER TABLE notebooks DROP CONSTRAINT one_title;

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY one_title ON notebooks (title);
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY one_title;

-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY one_title ON notebooks (title);
ALTER TABLE notebooks
    ADD CONSTRAINT one_title UNIQUE USING INDEX one_title;
