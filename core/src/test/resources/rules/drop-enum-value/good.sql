--- revision  good
--- phase     contract

--- upgrade
ALTER TYPE color RENAME VALUE 'green' TO 'lime';

--- downgrade irreversible
