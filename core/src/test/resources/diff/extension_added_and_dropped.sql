--- old
CREATE EXTENSION pgcrypto;
--- new
CREATE EXTENSION citext;
CREATE TABLE a (name citext);
