--- old
CREATE EXTENSION pgcrypto;
--- new
CREATE EXTENSION citext;
CREATE TABLE a (name citext);
--- upgrade
-- expand

CREATE EXTENSION citext;

CREATE TABLE a (
    name citext
);

-- contract

DROP EXTENSION pgcrypto;
--- downgrade
-- expand

CREATE EXTENSION pgcrypto;

-- contract

DROP TABLE a;

DROP EXTENSION citext;
--- lost by the downgrade
drops table a with its rows
