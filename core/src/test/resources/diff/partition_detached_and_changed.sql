--- old
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE INDEX ON events (title);
--- new
CREATE TABLE events (id int NOT NULL, title varchar(80)) PARTITION BY RANGE (id);
CREATE TABLE events_0 (id int NOT NULL, title varchar(80), size int);
CREATE INDEX ON events (title);
--- data
INSERT INTO events VALUES (1, 'a');
--- upgrade
-- contract

ALTER TABLE events DETACH PARTITION events_0;

ALTER TABLE events ALTER COLUMN title TYPE character varying(80);

ALTER TABLE events_0 ADD COLUMN size integer;

-- contract, each statement by itself

DROP INDEX CONCURRENTLY events_0_title_idx;

-- contract

ALTER TABLE events_0 ALTER COLUMN title TYPE character varying(80);
--- downgrade
ALTER TABLE events ALTER COLUMN title TYPE text;

ALTER TABLE events_0 ALTER COLUMN title TYPE text;
ALTER TABLE events_0 DROP COLUMN size;
ALTER TABLE events ATTACH PARTITION events_0 FOR VALUES FROM (0) TO (100);
--- lost by the downgrade
drops column events_0.size with its values
