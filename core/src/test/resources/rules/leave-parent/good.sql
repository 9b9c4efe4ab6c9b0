--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE old_events NO INHERIT events;

--- downgrade irreversible
