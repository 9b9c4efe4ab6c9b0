--- old
CREATE TABLE events (id bigint, made date NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (made);
CREATE INDEX events_made ON events (made);
CREATE TABLE events_2025 (id bigint NOT NULL, made date NOT NULL);
--- new
CREATE TABLE events (id bigint, made date NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (made);
CREATE INDEX events_made ON events (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- data
INSERT INTO events_2025 VALUES (1, '2025-05-05');
--- upgrade
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- downgrade
-- contract

ALTER TABLE events DETACH PARTITION events_2025;
ALTER TABLE events_2025 DROP CONSTRAINT events_2025_pkey;

-- contract, each statement by itself

DROP INDEX CONCURRENTLY events_2025_made_idx;
