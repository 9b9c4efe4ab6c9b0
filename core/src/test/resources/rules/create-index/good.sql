--- revision  bad

--- upgrade autocommit
CREATE INDEX CONCURRENTLY orders_note ON orders (note);

--- downgrade irreversible
