-- ATTACH builds the indexes that the partition lacks; before it, none of them can be a part of the parent's.
--- old
CREATE TABLE events (id int NOT NULL, title varchar(80)) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_1 (id int NOT NULL, title varchar(80));
CREATE TABLE events_2 (id int NOT NULL, title text);
--- new
CREATE TABLE events (id int NOT NULL, title text, size int) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (200) TO (300);
CREATE INDEX ON events (title, id);
ALTER TABLE events ADD PRIMARY KEY (id);
--- data
INSERT INTO events VALUES (1, 'a');
INSERT INTO events_1 VALUES (101, 'b');
INSERT INTO events_2 VALUES (201, 'c');
--- upgrade
-- expand

ALTER TABLE events ADD COLUMN size integer;

ALTER TABLE events_1 ADD COLUMN size integer;

ALTER TABLE events_2 ADD COLUMN size integer;

-- contract

ALTER TABLE events ALTER COLUMN title TYPE text;
ALTER TABLE events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);

ALTER TABLE events_1 ALTER COLUMN title TYPE text;

-- contract, each statement by itself

CREATE INDEX events_title_id_idx ON ONLY events (title, id);
CREATE INDEX CONCURRENTLY events_0_title_id_idx ON events_0 (title, id);
ALTER INDEX events_title_id_idx ATTACH PARTITION events_0_title_id_idx;

-- contract

ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM (100) TO (200);

ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM (200) TO (300);
--- downgrade
-- contract

ALTER TABLE events DETACH PARTITION events_1;
ALTER TABLE events_1 DROP CONSTRAINT events_1_pkey;

ALTER TABLE events DETACH PARTITION events_2;

ALTER TABLE events DROP COLUMN size;

ALTER TABLE events_1 DROP COLUMN size;

ALTER TABLE events_2 DROP COLUMN size;
ALTER TABLE events_2 DROP CONSTRAINT events_2_pkey;

ALTER TABLE events DROP CONSTRAINT events_pkey;

-- contract, each statement by itself

DROP INDEX CONCURRENTLY events_1_title_id_idx;

DROP INDEX CONCURRENTLY events_2_title_id_idx;

-- contract

DROP INDEX events_title_id_idx;
ALTER TABLE events ALTER COLUMN title TYPE character varying(80);

ALTER TABLE events_1 ALTER COLUMN title TYPE character varying(80);
--- lost by the downgrade
drops column events.size with its values
drops column events_1.size with its values
drops column events_2.size with its values
