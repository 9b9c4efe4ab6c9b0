-- The column is its parent's, that it is not null is its own.
--- old
CREATE TABLE events (n int, m int) PARTITION BY LIST (m);
CREATE TABLE events_1 PARTITION OF events (n NOT NULL) FOR VALUES IN (1);
CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
--- new
CREATE TABLE events (n int, m int) PARTITION BY LIST (m);
CREATE TABLE events_1 PARTITION OF events (n NOT NULL) FOR VALUES IN (1);
CREATE TABLE events_2 PARTITION OF events (n NOT NULL) FOR VALUES IN (2);
--- upgrade
-- contract, each statement by itself

ALTER TABLE events_2 ADD CONSTRAINT events_2_n_not_null_check CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE events_2 VALIDATE CONSTRAINT events_2_n_not_null_check;
ALTER TABLE events_2 ALTER COLUMN n SET NOT NULL;
ALTER TABLE events_2 DROP CONSTRAINT events_2_n_not_null_check;
--- downgrade
ALTER TABLE events_2 ALTER COLUMN n DROP NOT NULL;
