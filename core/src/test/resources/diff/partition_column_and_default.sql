--- old
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- new
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL, note text DEFAULT 'x', CHECK (id > 0)) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events (note DEFAULT 'y') FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
--- data
INSERT INTO events VALUES (1, '2025-05-05');
--- upgrade
-- expand

ALTER TABLE events ADD COLUMN note text DEFAULT 'x';

ALTER TABLE events_2025 ALTER COLUMN note SET DEFAULT 'y';

-- contract, each statement by itself

ALTER TABLE events ADD CONSTRAINT events_id_not_null_check CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_id_not_null_check;
ALTER TABLE events ALTER COLUMN id SET NOT NULL;
ALTER TABLE events DROP CONSTRAINT events_id_not_null_check;
ALTER TABLE events
    ADD CONSTRAINT events_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_id_check;
--- downgrade
ALTER TABLE events DROP COLUMN note;
ALTER TABLE events DROP CONSTRAINT events_id_check;
ALTER TABLE events ALTER COLUMN id DROP NOT NULL;
--- lost by the downgrade
drops column events.note with its values
