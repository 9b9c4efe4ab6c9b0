An index of the parent would wait for ever for its part in a partition that leaves: that one leaves first.
--- old
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
--- new
CREATE TABLE events (id int NOT NULL, title text) PARTITION BY RANGE (id);
CREATE TABLE events_0 (id int NOT NULL, title text);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (100) TO (200);
CREATE INDEX ON events (title, id);
--- data
INSERT INTO events VALUES (5, 'a'), (105, 'b');
--- upgrade
-- contract

ALTER TABLE events DETACH PARTITION events_0;

-- contract, each statement by itself

CREATE INDEX events_title_id_idx ON ONLY events (title, id);
CREATE INDEX CONCURRENTLY events_1_title_id_idx ON events_1 (title, id);
ALTER INDEX events_title_id_idx ATTACH PARTITION events_1_title_id_idx;
--- downgrade
-- expand

DROP INDEX events_title_id_idx;

-- contract

ALTER TABLE events ATTACH PARTITION events_0 FOR VALUES FROM (0) TO (100);
