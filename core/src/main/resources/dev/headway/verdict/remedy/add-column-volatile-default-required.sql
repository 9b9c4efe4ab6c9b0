--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {name} {type};
ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {default};
--- batch {table} by {key}
UPDATE {table} SET {name} = DEFAULT WHERE {name} IS NULL AND :batch;
ALTER TABLE {table} ADD CONSTRAINT {check} CHECK ({name} IS NOT NULL) NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {check};
ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;
ALTER TABLE {table} DROP CONSTRAINT {check};
