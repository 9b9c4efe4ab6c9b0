CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE TABLE u (a int);
CREATE PUBLICATION nothing;
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, truncate', publish_via_partition_root = true);
CREATE PUBLICATION several FOR TABLE t, u;
COMMENT ON PUBLICATION several IS 'Some';
