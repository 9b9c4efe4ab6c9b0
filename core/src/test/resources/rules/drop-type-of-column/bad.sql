--- revision  bad
--- phase     expand

--- upgrade
DROP TYPE mood CASCADE;

--- downgrade irreversible
