--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE customers DROP CONSTRAINT named;

--- downgrade irreversible
