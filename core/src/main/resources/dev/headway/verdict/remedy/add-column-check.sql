--- upgrade
ALTER TABLE {table} ADD COLUMN {name} {type};
ALTER TABLE {table} ADD CONSTRAINT {constraint} {definition} NOT VALID;
-- in a revision of its own, or an autocommit section:
--- upgrade
ALTER TABLE {table} VALIDATE CONSTRAINT {constraint};
