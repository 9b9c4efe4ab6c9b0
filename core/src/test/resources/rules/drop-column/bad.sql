--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders DROP COLUMN note;

--- downgrade irreversible
