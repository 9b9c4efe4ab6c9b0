--- revision  bad

--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY orders_code_idx ON orders (code);

--- downgrade irreversible
