-- in a revision before this one, with the value that is meant:
--- upgrade autocommit
--- batch {table} by {key}
UPDATE {table} SET {column} = {value} WHERE {column} IS NULL AND :batch;
