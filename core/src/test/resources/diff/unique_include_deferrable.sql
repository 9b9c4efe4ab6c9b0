--- old
CREATE TABLE notebooks (id int PRIMARY KEY, title text, color text);
--- new
CREATE TABLE notebooks (id int PRIMARY KEY, title text, color text);
ALTER TABLE notebooks ADD CONSTRAINT one_title UNIQUE (title) INCLUDE (color) DEFERRABLE INITIALLY DEFERRED;
--- data
INSERT INTO notebooks VALUES (5, 'a', 'b');
--- upgrade
-- contract, each statement by itself

CREATE UNIQUE INDEX CONCURRENTLY one_title ON notebooks (title) INCLUDE (color);
ALTER TABLE notebooks
    ADD CONSTRAINT one_title UNIQUE USING INDEX one_title DEFERRABLE INITIALLY DEFERRED;
--- downgrade
ALTER TABLE notebooks DROP CONSTRAINT one_title;
