-- Its rows stay.
--- old
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 (id bigint, made date NOT NULL);
--- new
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- data
INSERT INTO events_2025 VALUES (1, '2025-05-05');
--- upgrade
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- downgrade
ALTER TABLE events DETACH PARTITION events_2025;
