-- Nothing else than making it again gives a table another partition key. The partitions keep their rows: they leave the
-- old table and come to the new one.
--- old
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- new
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL) PARTITION BY LIST (id);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES IN (1, 2);
--- data
INSERT INTO events VALUES (1, '2025-05-05');
--- upgrade
ALTER TABLE events DETACH PARTITION events_2025;

-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL
) PARTITION BY LIST (id);

ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES IN ('1', '2');
--- lost by the upgrade
makes table events again: only partitions that it keeps have their rows after that
--- downgrade
ALTER TABLE events DETACH PARTITION events_2025;

-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL
) PARTITION BY RANGE (made);

ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- lost by the downgrade
makes table events again: only partitions that it keeps have their rows after that
