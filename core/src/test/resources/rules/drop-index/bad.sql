--- revision  bad

--- upgrade
DROP INDEX orders_note;

--- downgrade irreversible
