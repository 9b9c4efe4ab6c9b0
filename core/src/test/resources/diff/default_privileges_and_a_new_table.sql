-- What the new schema does not grant is not granted.
--- old
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
--- new
CREATE TABLE a (n int);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
CREATE TABLE b (n int);
--- upgrade
CREATE TABLE a (
    n integer
);
REVOKE SELECT ON TABLE a FROM pg_monitor;

CREATE TABLE b (
    n integer
);
--- downgrade
DROP TABLE a;

DROP TABLE b;
--- lost by the downgrade
drops table a with its rows
drops table b with its rows
