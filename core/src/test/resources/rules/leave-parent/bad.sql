--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE old_events NO INHERIT events;

--- downgrade irreversible
