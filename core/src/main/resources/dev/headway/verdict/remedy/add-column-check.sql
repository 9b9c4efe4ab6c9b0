--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {name} {plain};
ALTER TABLE {table} ADD CONSTRAINT {constraint} {definition} NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {constraint};
