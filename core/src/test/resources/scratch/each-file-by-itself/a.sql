SET search_path = app;
CREATE TABLE inside (id int REFERENCES later);
RESET search_path;
CREATE TABLE outside (id int);
