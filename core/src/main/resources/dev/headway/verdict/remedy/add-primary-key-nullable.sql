--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY {constraint} ON {table} ({columns}){index_tail};
ALTER TABLE {table} ADD CONSTRAINT {check} CHECK ({name} IS NOT NULL) NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {check};
ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;
ALTER TABLE {table} DROP CONSTRAINT {check};
ALTER TABLE {table} ADD CONSTRAINT {constraint} PRIMARY KEY USING INDEX {constraint}{tail};
