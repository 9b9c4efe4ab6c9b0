--- revision  bad
--- phase     expand

--- upgrade
ALTER TYPE color RENAME VALUE 'green' TO 'lime';

--- downgrade irreversible
