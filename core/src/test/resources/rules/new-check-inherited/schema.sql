CREATE TABLE events (id int);
CREATE TABLE old_events () INHERITS (events);
