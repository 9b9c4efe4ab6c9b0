--- revision  bad
--- phase     expand

--- upgrade
DROP SCHEMA warehouse CASCADE;

--- downgrade irreversible
