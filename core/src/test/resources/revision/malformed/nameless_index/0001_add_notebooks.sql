--- revision a1
--- upgrade autocommit
CREATE INDEX CONCURRENTLY ON t (a);
--- downgrade
