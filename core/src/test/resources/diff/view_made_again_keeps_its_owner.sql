-- Whoever makes it would own it: it goes back to whom it belonged, with the grants that it had.
--- every major
--- old
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
CREATE MATERIALIZED VIEW m AS SELECT n FROM a;
ALTER VIEW v OWNER TO pg_monitor;
ALTER MATERIALIZED VIEW m OWNER TO pg_monitor;
GRANT SELECT ON v TO pg_read_all_data;
GRANT SELECT (n) ON m TO pg_read_all_data;
--- new
CREATE TABLE a (n bigint);
CREATE VIEW v AS SELECT n FROM a;
CREATE MATERIALIZED VIEW m AS SELECT n FROM a;
ALTER VIEW v OWNER TO pg_monitor;
ALTER MATERIALIZED VIEW m OWNER TO pg_monitor;
GRANT SELECT ON v TO pg_read_all_data;
GRANT SELECT (n) ON m TO pg_read_all_data;
--- upgrade
DROP VIEW v;

DROP MATERIALIZED VIEW m;

ALTER TABLE a ALTER COLUMN n TYPE bigint;

CREATE VIEW v AS
SELECT n
   FROM a;
ALTER VIEW v OWNER TO pg_monitor;
GRANT SELECT ON TABLE v TO pg_read_all_data;

CREATE MATERIALIZED VIEW m AS
SELECT n
   FROM a;
ALTER MATERIALIZED VIEW m OWNER TO pg_monitor;
GRANT SELECT (n) ON TABLE m TO pg_read_all_data;
--- downgrade
DROP VIEW v;

DROP MATERIALIZED VIEW m;

ALTER TABLE a ALTER COLUMN n TYPE integer;

CREATE VIEW v AS
SELECT n
   FROM a;
ALTER VIEW v OWNER TO pg_monitor;
GRANT SELECT ON TABLE v TO pg_read_all_data;

CREATE MATERIALIZED VIEW m AS
SELECT n
   FROM a;
ALTER MATERIALIZED VIEW m OWNER TO pg_monitor;
GRANT SELECT (n) ON TABLE m TO pg_read_all_data;
