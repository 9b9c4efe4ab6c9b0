--- revision  bad

--- upgrade
REINDEX TABLE orders;

--- downgrade irreversible
