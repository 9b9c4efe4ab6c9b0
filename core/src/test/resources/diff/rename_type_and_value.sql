--- old
CREATE TYPE state AS ENUM ('open', 'shut');
CREATE TABLE notebooks (state state DEFAULT 'open');
--- new
CREATE TYPE condition AS ENUM ('open', 'closed', 'gone');
CREATE TABLE notebooks (state condition DEFAULT 'open');
--- renames
state=condition
state.shut=closed
--- data
INSERT INTO notebooks VALUES ('open');
