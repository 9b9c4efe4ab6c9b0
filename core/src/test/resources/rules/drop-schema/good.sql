--- revision  good
--- phase     contract

--- upgrade
DROP SCHEMA warehouse CASCADE;

--- downgrade irreversible
