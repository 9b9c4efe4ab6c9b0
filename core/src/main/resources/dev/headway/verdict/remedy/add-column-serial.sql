--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {name} {integer};
CREATE SEQUENCE {sequence} AS {integer} OWNED BY {table}.{name};
ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT nextval('{sequence}');
--- batch {table} by {key}
UPDATE {table} SET {name} = DEFAULT WHERE {name} IS NULL AND :batch;
ALTER TABLE {table} ADD CONSTRAINT {check} CHECK ({name} IS NOT NULL) NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {check};
ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;
ALTER TABLE {table} DROP CONSTRAINT {check};
