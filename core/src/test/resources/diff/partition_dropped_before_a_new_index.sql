An index of the parent would wait for ever for its part in a partition that goes: that one goes first.
--- old
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
--- new
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
CREATE INDEX ON events (title, id);
--- data
INSERT INTO events VALUES (5, 'a'), (105, 'b');
--- upgrade
-- contract

DROP TABLE events_0;

-- contract, each statement by itself

CREATE INDEX events_title_id_idx ON ONLY events (title, id);
CREATE INDEX CONCURRENTLY events_1_title_id_idx ON events_1 (title, id);
ALTER INDEX events_title_id_idx ATTACH PARTITION events_1_title_id_idx;
--- lost by the upgrade
drops table events_0 with its rows
--- downgrade
DROP INDEX events_title_id_idx;

CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
