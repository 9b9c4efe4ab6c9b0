--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ALTER COLUMN placed DROP DEFAULT;

--- downgrade irreversible
