--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders DROP COLUMN note;

--- downgrade irreversible
