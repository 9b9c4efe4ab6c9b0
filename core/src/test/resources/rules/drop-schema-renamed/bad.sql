--- revision  bad
--- phase     expand

--- upgrade
ALTER SCHEMA warehouse RENAME TO stock;

--- downgrade irreversible
