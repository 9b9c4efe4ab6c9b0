--- revision  good
--- phase     contract

--- upgrade
ALTER TYPE mood RENAME TO state;

--- downgrade irreversible
