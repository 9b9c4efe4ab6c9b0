A foreign key to a partitioned table, its own or another's, holds on to each partition: it leaves before it is dropped.
--- old
CREATE TABLE orders (id int, region text, of_id int, PRIMARY KEY (id, region), FOREIGN KEY (of_id, region) REFERENCES orders) PARTITION BY LIST (region);
CREATE TABLE orders_eu PARTITION OF orders FOR VALUES IN ('eu');
CREATE TABLE orders_us PARTITION OF orders FOR VALUES IN ('us');
CREATE TABLE items (id int, region text, FOREIGN KEY (id, region) REFERENCES orders);
CREATE TABLE orders_asia PARTITION OF orders FOR VALUES IN ('jp', 'cn') PARTITION BY LIST (region);
CREATE TABLE orders_jp PARTITION OF orders_asia FOR VALUES IN ('jp');
--- new
CREATE TABLE orders (id int, region text, of_id int, PRIMARY KEY (id, region), FOREIGN KEY (of_id, region) REFERENCES orders) PARTITION BY LIST (region);
CREATE TABLE orders_eu PARTITION OF orders FOR VALUES IN ('eu');
CREATE TABLE items (id int, region text, FOREIGN KEY (id, region) REFERENCES orders);
--- data
INSERT INTO orders VALUES (1, 'eu', NULL), (2, 'eu', 1), (3, 'us', NULL);
INSERT INTO items VALUES (1, 'eu');
--- upgrade
ALTER TABLE orders DETACH PARTITION orders_asia;
DROP TABLE orders_asia;

ALTER TABLE orders DETACH PARTITION orders_us;
DROP TABLE orders_us;
--- lost by the upgrade
drops table orders_asia with its rows
drops table orders_us with its rows
--- downgrade
CREATE TABLE orders_asia PARTITION OF orders FOR VALUES IN ('jp', 'cn') PARTITION BY LIST (region);

CREATE TABLE orders_jp PARTITION OF orders_asia FOR VALUES IN ('jp');

CREATE TABLE orders_us PARTITION OF orders FOR VALUES IN ('us');
