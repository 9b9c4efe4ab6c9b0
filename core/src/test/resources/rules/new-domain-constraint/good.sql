--- revision  good
--- phase     contract

--- upgrade
ALTER DOMAIN percent SET NOT NULL;

--- downgrade irreversible
