--- revision  bad
--- allow     create-index small table

--- upgrade
-- it is about the lines
CREATE INDEX orders_note ON orders (note);
CREATE INDEX orders_code ON orders (code);

--- downgrade irreversible
