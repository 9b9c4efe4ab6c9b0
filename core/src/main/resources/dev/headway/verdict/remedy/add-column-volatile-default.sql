--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {name} {type};
ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {default};
--- batch {table} by {key}
UPDATE {table} SET {name} = DEFAULT WHERE {name} IS NULL AND :batch;
