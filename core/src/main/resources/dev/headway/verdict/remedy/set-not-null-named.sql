--- upgrade autocommit
ALTER TABLE {table} ADD CONSTRAINT {constraint} NOT NULL {name} NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {constraint};
