--- revision  bad
--- phase     expand

--- upgrade
DROP EXTENSION hstore;

--- downgrade irreversible
