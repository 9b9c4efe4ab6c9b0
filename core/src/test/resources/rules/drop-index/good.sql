--- revision  good

--- upgrade autocommit
DROP INDEX CONCURRENTLY orders_note;

--- downgrade irreversible
