--- old
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state DEFAULT 'new');
--- new
CREATE TABLE notebooks (state text DEFAULT 'new');
--- data
INSERT INTO notebooks VALUES ('done');
