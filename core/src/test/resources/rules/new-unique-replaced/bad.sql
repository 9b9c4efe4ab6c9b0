--- revision  bad
--- phase     expand

--- upgrade autocommit
DROP INDEX CONCURRENTLY orders_code;
CREATE UNIQUE INDEX CONCURRENTLY orders_code ON orders (code);

--- downgrade irreversible
