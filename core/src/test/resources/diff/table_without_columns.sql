--- old
--- new
CREATE TABLE nothing ();
--- upgrade
CREATE TABLE nothing ();
--- downgrade
DROP TABLE nothing;
--- lost by the downgrade
drops table nothing with its rows
