--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE events DETACH PARTITION events_2025;

--- downgrade irreversible
