--- old
--- new
CREATE TABLE nothing ();
--- upgrade
CREATE TABLE nothing ();
--- downgrade
DROP TABLE nothing;
