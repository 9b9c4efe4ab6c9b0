--- revision  bad
--- phase     expand

--- upgrade
ALTER TYPE mood RENAME TO state;

--- downgrade irreversible
