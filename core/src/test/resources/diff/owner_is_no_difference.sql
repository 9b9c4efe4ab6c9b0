-- Who owns what is a matter of the place, not of the schema.
--- old
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
--- new
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
ALTER TABLE a OWNER TO pg_monitor;
ALTER VIEW v OWNER TO pg_monitor;
--- upgrade
--- downgrade
