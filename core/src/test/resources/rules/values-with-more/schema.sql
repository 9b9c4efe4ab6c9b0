CREATE TABLE units (id int PRIMARY KEY, name text NOT NULL, size int);
