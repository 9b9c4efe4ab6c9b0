--- old
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, made date NOT NULL) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
--- new
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint REFERENCES users, made date NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (made);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION f();
--- data
INSERT INTO users VALUES (1);
INSERT INTO events VALUES (1, '2025-05-05');
--- upgrade
-- expand

CREATE TRIGGER t AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION public.f();

-- contract, each statement by itself

ALTER TABLE events ADD CONSTRAINT events_id_not_null_check CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_id_not_null_check;
ALTER TABLE events ALTER COLUMN id SET NOT NULL;
ALTER TABLE events DROP CONSTRAINT events_id_not_null_check;
ALTER TABLE events
    ADD CONSTRAINT events_id_fkey FOREIGN KEY (id) REFERENCES users (id) NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_id_fkey;

-- contract

ALTER TABLE events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id, made);
--- downgrade
ALTER TABLE events DROP CONSTRAINT events_id_fkey;
ALTER TABLE events DROP CONSTRAINT events_pkey;
DROP TRIGGER t ON events;
ALTER TABLE events ALTER COLUMN id DROP NOT NULL;
