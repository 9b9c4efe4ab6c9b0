--- revision  bad

--- upgrade
CREATE INDEX events_text ON events (text);

--- downgrade irreversible
