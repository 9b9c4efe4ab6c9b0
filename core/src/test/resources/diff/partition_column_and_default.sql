--- old
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- new
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL, note text DEFAULT 'x', CHECK (id > 0)) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events (note DEFAULT 'y') FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- data
INSERT INTO events VALUES (1, '2025-05-05');
