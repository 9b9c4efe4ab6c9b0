CREATE TABLE events (at timestamptz NOT NULL);
CREATE TABLE old_events () INHERITS (events);
