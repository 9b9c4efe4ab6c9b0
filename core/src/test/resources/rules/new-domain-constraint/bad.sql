--- revision  bad
--- phase     expand

--- upgrade
ALTER DOMAIN percent SET NOT NULL;

--- downgrade irreversible
