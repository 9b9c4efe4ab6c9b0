-- Up to 17 the heirs lose theirs along with it, though they have their own; from 18 on partitions still do.
--- every major
--- old
CREATE TABLE base (n int NOT NULL, m int NOT NULL);
CREATE TABLE heir (n int NOT NULL, m int NOT NULL) INHERITS (base);
CREATE TABLE other () INHERITS (base);
CREATE TABLE third () INHERITS (heir);
CREATE TABLE events (n int NOT NULL, m int NOT NULL) PARTITION BY LIST (m);
CREATE TABLE events_1 (n int NOT NULL, m int NOT NULL);
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES IN (1);
--- new
CREATE TABLE base (n int, m int NOT NULL);
CREATE TABLE heir (n int NOT NULL, m int NOT NULL) INHERITS (base);
CREATE TABLE other () INHERITS (base);
CREATE TABLE third () INHERITS (heir);
CREATE TABLE events (n int, m int NOT NULL) PARTITION BY LIST (m);
CREATE TABLE events_1 (n int NOT NULL, m int NOT NULL);
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES IN (1);
--- data
INSERT INTO heir VALUES (1, 1);
INSERT INTO events VALUES (1, 1);
--- upgrade
-- expand

ALTER TABLE base ALTER COLUMN n DROP NOT NULL;

ALTER TABLE events ALTER COLUMN n DROP NOT NULL;

-- contract, each statement by itself

ALTER TABLE events_1 ADD CONSTRAINT events_1_n_not_null_check CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE events_1 VALIDATE CONSTRAINT events_1_n_not_null_check;
ALTER TABLE events_1 ALTER COLUMN n SET NOT NULL;
ALTER TABLE events_1 DROP CONSTRAINT events_1_n_not_null_check;
--- downgrade
-- contract, each statement by itself

ALTER TABLE base ADD CONSTRAINT base_n_not_null_check CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE base VALIDATE CONSTRAINT base_n_not_null_check;
ALTER TABLE base ALTER COLUMN n SET NOT NULL;
ALTER TABLE base DROP CONSTRAINT base_n_not_null_check;

ALTER TABLE events ADD CONSTRAINT events_n_not_null_check CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE events VALIDATE CONSTRAINT events_n_not_null_check;
ALTER TABLE events ALTER COLUMN n SET NOT NULL;
ALTER TABLE events DROP CONSTRAINT events_n_not_null_check;
