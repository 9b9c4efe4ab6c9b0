-- Nothing else than dropping the table gives it another partition key; what its partitions have stays theirs.
--- old
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL, n int) PARTITION BY RANGE (made);
CREATE INDEX events_n ON events (n);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE VIEW seen AS SELECT n FROM events;
GRANT SELECT ON events TO pg_monitor;
COMMENT ON TABLE events IS 'what happened';
--- new
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL, n int) PARTITION BY LIST (id);
CREATE INDEX events_n ON events (n);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES IN (1, 2);
CREATE VIEW seen AS SELECT n FROM events;
GRANT SELECT ON events TO pg_monitor;
COMMENT ON TABLE events IS 'what happened';
--- data
INSERT INTO events VALUES (1, '2025-05-05', 3);
--- upgrade
ALTER TABLE events DETACH PARTITION events_2025;
DROP INDEX events_2025_n_idx;

DROP VIEW seen;

-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL,
    n integer
) PARTITION BY LIST (id);

COMMENT ON TABLE events IS 'what happened';
GRANT SELECT ON TABLE events TO pg_monitor;
CREATE INDEX events_n ON events (n);

ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES IN ('1', '2');

CREATE VIEW seen AS
SELECT n
   FROM events;
--- lost by the upgrade
makes table events again: only partitions that it keeps have their rows after that
--- downgrade
ALTER TABLE events DETACH PARTITION events_2025;
DROP INDEX events_2025_n_idx;

DROP VIEW seen;

-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL,
    n integer
) PARTITION BY RANGE (made);

COMMENT ON TABLE events IS 'what happened';
GRANT SELECT ON TABLE events TO pg_monitor;
CREATE INDEX events_n ON events (n);

ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE VIEW seen AS
SELECT n
   FROM events;
--- lost by the downgrade
makes table events again: only partitions that it keeps have their rows after that
