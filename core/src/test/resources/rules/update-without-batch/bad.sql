--- revision  bad

--- upgrade
UPDATE orders SET note = '' WHERE note IS NULL;

--- downgrade irreversible
