--- upgrade autocommit
ALTER TABLE {table} VALIDATE CONSTRAINT {name};
