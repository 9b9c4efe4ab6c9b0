--- old
CREATE SCHEMA gone;
CREATE TABLE gone.t (n int);
--- new
CREATE SCHEMA come;
CREATE TABLE come.t (n int);
COMMENT ON SCHEMA come IS 'it came';
--- upgrade
-- expand

CREATE SCHEMA come;
COMMENT ON SCHEMA come IS 'it came';

CREATE TABLE come.t (
    n integer
);

-- contract

DROP TABLE gone.t;

DROP SCHEMA gone;
--- lost by the upgrade
drops table gone.t with its rows
--- downgrade
-- expand

CREATE SCHEMA gone;

CREATE TABLE gone.t (
    n integer
);

-- contract

DROP TABLE come.t;

DROP SCHEMA come;
--- lost by the downgrade
drops table come.t with its rows
