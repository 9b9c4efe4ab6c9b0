--- old
--- new
CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY, made date NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX events_made ON events (made);
--- upgrade
CREATE TABLE events (
    id bigint GENERATED ALWAYS AS IDENTITY,
    made date NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (id, made)
) PARTITION BY RANGE (made);

CREATE INDEX events_made ON events (made);

CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- downgrade
DROP TABLE events;
--- lost by the downgrade
drops table events with its rows
