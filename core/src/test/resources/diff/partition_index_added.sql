-- On each partition by itself, then attached.
--- old
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (id);
CREATE TABLE events_2026_1 PARTITION OF events_2026 FOR VALUES IN (1);
--- new
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (id);
CREATE TABLE events_2026_1 PARTITION OF events_2026 FOR VALUES IN (1);
CREATE INDEX events_id ON events (id);
--- data
INSERT INTO events VALUES (1, '2026-05-05');
--- upgrade
-- expand, each statement by itself

CREATE INDEX events_id ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2025_id_idx ON events_2025 (id);
ALTER INDEX events_id ATTACH PARTITION events_2025_id_idx;
CREATE INDEX events_2026_id_idx ON ONLY events_2026 (id);
CREATE INDEX CONCURRENTLY events_2026_1_id_idx ON events_2026_1 (id);
ALTER INDEX events_2026_id_idx ATTACH PARTITION events_2026_1_id_idx;
ALTER INDEX events_id ATTACH PARTITION events_2026_id_idx;
--- downgrade
DROP INDEX events_id;
