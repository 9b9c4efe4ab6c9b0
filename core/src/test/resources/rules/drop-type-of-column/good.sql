--- revision  good
--- phase     contract

--- upgrade
DROP TYPE mood CASCADE;

--- downgrade irreversible
