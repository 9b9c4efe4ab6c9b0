--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders ALTER COLUMN placed DROP DEFAULT;

--- downgrade irreversible
