--- revision  bad

--- upgrade
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;

--- downgrade irreversible
