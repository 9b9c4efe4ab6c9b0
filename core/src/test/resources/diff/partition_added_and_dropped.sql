--- old
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- new
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
--- upgrade
-- expand

CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TABLE events_rest PARTITION OF events DEFAULT;

-- contract

DROP TABLE events_2025;
--- lost by the upgrade
drops table events_2025 with its rows
--- downgrade
-- expand

CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

-- contract

DROP TABLE events_2026;

DROP TABLE events_rest;
--- lost by the downgrade
drops table events_2026 with its rows
drops table events_rest with its rows
