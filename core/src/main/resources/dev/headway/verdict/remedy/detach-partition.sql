--- upgrade autocommit
ALTER TABLE {table} DETACH PARTITION {name} CONCURRENTLY;
