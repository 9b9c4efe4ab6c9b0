--- old
CREATE TABLE notebooks (state text NOT NULL DEFAULT 'new');
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new');
--- data
INSERT INTO notebooks VALUES ('done');
