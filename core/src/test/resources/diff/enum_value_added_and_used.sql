--- old
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL);
--- new
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'open');
--- data
INSERT INTO notebooks VALUES ('done');
