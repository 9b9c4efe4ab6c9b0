--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE customers DROP CONSTRAINT named;

--- downgrade irreversible
