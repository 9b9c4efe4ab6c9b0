--- revision a1

--- upgrade
CREATE INDEX CONCURRENTLY i ON t (a);

--- downgrade
DROP INDEX CONCURRENTLY i;
