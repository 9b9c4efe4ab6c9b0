--- revision  good
--- phase     contract

--- upgrade
DROP EXTENSION hstore;

--- downgrade irreversible
