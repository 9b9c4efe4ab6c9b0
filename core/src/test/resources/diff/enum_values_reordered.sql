--- old
CREATE TYPE state AS ENUM ('done', 'new');
CREATE TABLE notebooks (state state);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state);
--- data
INSERT INTO notebooks VALUES ('done');
--- upgrade
--- downgrade
