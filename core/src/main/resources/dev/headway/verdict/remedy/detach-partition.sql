-- leaves a CHECK that says what the bound said; drop it when you like
--- upgrade autocommit
ALTER TABLE {table} DETACH PARTITION {name} CONCURRENTLY;
