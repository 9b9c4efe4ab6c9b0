--- old
CREATE TABLE a (n int);
--- new
CREATE EXTENSION citext VERSION '1.5';
CREATE TABLE a (n int);
--- upgrade
CREATE EXTENSION citext VERSION '1.5';
--- downgrade
DROP EXTENSION citext;
