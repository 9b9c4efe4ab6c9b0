--- revision  good
--- phase     contract

--- upgrade
ALTER SCHEMA warehouse RENAME TO stock;

--- downgrade irreversible
