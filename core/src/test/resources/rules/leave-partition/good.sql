--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE events DETACH PARTITION events_2025;

--- downgrade irreversible
