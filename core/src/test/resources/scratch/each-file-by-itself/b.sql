-- What the file before has set does not reach here, nor when a.sql is tried again.
CREATE TABLE also_outside (id int);
SET search_path = app;
CREATE TABLE later (id int PRIMARY KEY);
