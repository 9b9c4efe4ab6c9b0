--- revision  bad

--- upgrade
CREATE INDEX orders_note ON orders (note);

--- downgrade irreversible
