--- revision  bad
--- phase     contract

--- upgrade
DO $$ BEGIN
    ALTER TABLE orders ADD CONSTRAINT amount_positive CHECK (amount > 0);
END $$;

--- downgrade irreversible
