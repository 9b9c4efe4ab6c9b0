-- It comes back into the publication. Nothing else than dropping it gives a table another partition key.
--- old
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL) PARTITION BY RANGE (made);
CREATE PUBLICATION p FOR TABLE events WITH (publish_via_partition_root);
--- new
CREATE TABLE events (id bigint NOT NULL, made date NOT NULL) PARTITION BY LIST (id);
CREATE PUBLICATION p FOR TABLE events WITH (publish_via_partition_root);
--- upgrade
-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL
) PARTITION BY LIST (id);

ALTER PUBLICATION p ADD TABLE events;
--- lost by the upgrade
makes table events again: only partitions that it keeps have their rows after that
--- downgrade
-- nothing else gives events another partition key than making it again
DROP TABLE events;

CREATE TABLE events (
    id bigint NOT NULL,
    made date NOT NULL
) PARTITION BY RANGE (made);

ALTER PUBLICATION p ADD TABLE events;
--- lost by the downgrade
makes table events again: only partitions that it keeps have their rows after that
