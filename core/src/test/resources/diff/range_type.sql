--- old
CREATE TYPE gone AS RANGE (subtype = int);
--- new
CREATE TYPE come AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE a (r come);
