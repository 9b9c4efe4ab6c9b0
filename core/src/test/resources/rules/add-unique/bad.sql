--- revision  bad

--- upgrade
ALTER TABLE orders ADD UNIQUE (code, note);

--- downgrade irreversible
