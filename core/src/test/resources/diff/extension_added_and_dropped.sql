--- old
CREATE EXTENSION pgcrypto;
--- new
CREATE EXTENSION citext;
CREATE TABLE a (name citext);
--- upgrade
-- expand

CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

CREATE TABLE a (
    name citext
);

-- contract

DROP EXTENSION pgcrypto;
--- downgrade
-- expand

CREATE EXTENSION pgcrypto;
COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';

-- contract

DROP TABLE a;

DROP EXTENSION citext;
