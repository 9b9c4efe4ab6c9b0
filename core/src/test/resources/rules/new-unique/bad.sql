--- revision  bad
--- phase     expand

--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY orders_code ON orders (code);

--- downgrade irreversible
