--- old
CREATE TABLE events (id int, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX events_id ON events (id);
--- new
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX events_id ON events (id);
--- data
INSERT INTO events VALUES (1, '2025-05-05');
--- upgrade
ALTER TABLE events ALTER COLUMN id TYPE bigint;
--- downgrade
ALTER TABLE events ALTER COLUMN id TYPE integer;
