--- old
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
CREATE INDEX ON events (title);
--- new
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE INDEX ON events (title);
--- data
INSERT INTO events VALUES (1, 'a');
--- upgrade
DROP TABLE events_1;
--- lost by the upgrade
drops table events_1 with its rows
--- downgrade
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
