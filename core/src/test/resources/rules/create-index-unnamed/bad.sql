--- revision  bad

--- upgrade
CREATE UNIQUE INDEX ON orders (code);

--- downgrade irreversible
