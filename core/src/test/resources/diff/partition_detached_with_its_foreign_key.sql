A partition leaves and loses the foreign key that it had from its table, which gets another one.
--- old
CREATE TABLE devices (id int PRIMARY KEY);
CREATE TABLE metrics (day date, device int, CONSTRAINT metrics_device_fk FOREIGN KEY (device) REFERENCES devices) PARTITION BY RANGE (day);
CREATE TABLE january PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE february PARTITION OF metrics FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
--- new
CREATE TABLE devices (id int PRIMARY KEY);
CREATE TABLE metrics (day date, device int, CONSTRAINT metrics_device_fk FOREIGN KEY (device) REFERENCES devices ON DELETE CASCADE) PARTITION BY RANGE (day);
CREATE TABLE january (day date, device int);
CREATE TABLE february PARTITION OF metrics FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
--- data
INSERT INTO devices VALUES (1);
INSERT INTO metrics VALUES ('2024-01-05', 1), ('2024-02-05', 1);
--- upgrade
-- contract

ALTER TABLE metrics DETACH PARTITION january;
ALTER TABLE january DROP CONSTRAINT metrics_device_fk;

-- contract, each statement by itself

ALTER TABLE metrics
    DROP CONSTRAINT metrics_device_fk,
    ADD CONSTRAINT metrics_device_fk FOREIGN KEY (device) REFERENCES devices (id) ON DELETE CASCADE NOT VALID;
ALTER TABLE metrics VALIDATE CONSTRAINT metrics_device_fk;
--- downgrade
-- contract, each statement by itself

ALTER TABLE metrics
    DROP CONSTRAINT metrics_device_fk,
    ADD CONSTRAINT metrics_device_fk FOREIGN KEY (device) REFERENCES devices (id) NOT VALID;
ALTER TABLE metrics VALIDATE CONSTRAINT metrics_device_fk;

-- contract

ALTER TABLE metrics ATTACH PARTITION january FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
