CREATE TABLE units (id int PRIMARY KEY, name text NOT NULL, "values" int, size int);
CREATE UNIQUE INDEX units_lower ON units (lower(name));
CREATE UNIQUE INDEX units_big ON units (size) WHERE size > 5;
