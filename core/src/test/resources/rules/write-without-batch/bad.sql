--- revision  bad

--- upgrade
DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; END $$;

--- downgrade irreversible
