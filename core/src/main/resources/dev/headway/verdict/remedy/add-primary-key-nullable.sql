--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY {constraint} ON {table} ({columns}){index_tail};
{requiring}
ALTER TABLE {table} ADD CONSTRAINT {constraint} PRIMARY KEY USING INDEX {constraint}{tail};
