--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY {constraint} ON {table} ({columns}){index_tail};
ALTER TABLE {table} ADD CONSTRAINT {constraint} UNIQUE USING INDEX {constraint}{tail};
