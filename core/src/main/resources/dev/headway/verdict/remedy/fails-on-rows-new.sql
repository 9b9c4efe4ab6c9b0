-- give {column} a DEFAULT that is right for the rows that are there; or add it without NOT NULL, then fill it:
--- upgrade autocommit
--- batch {table} by {key}
UPDATE {table} SET {column} = VALUE WHERE {column} IS NULL AND :batch;
ALTER TABLE {table} ALTER {column} SET NOT NULL;
