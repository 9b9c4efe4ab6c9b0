--- old
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new', states state[] DEFAULT '{new}');
CREATE INDEX notebooks_state_idx ON notebooks (state) WHERE state = 'new';
CREATE VIEW open_notebooks AS SELECT * FROM notebooks WHERE state = 'new';
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE notebooks (state state NOT NULL DEFAULT 'new', states state[] DEFAULT '{new}');
CREATE INDEX notebooks_state_idx ON notebooks (state) WHERE state = 'new';
CREATE VIEW open_notebooks AS SELECT * FROM notebooks WHERE state = 'new';
--- data
INSERT INTO notebooks VALUES ('done', '{new,done}');
--- upgrade
--- downgrade
