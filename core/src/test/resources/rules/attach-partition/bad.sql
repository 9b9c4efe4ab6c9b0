--- revision  bad

--- upgrade
ALTER TABLE events ATTACH PARTITION events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

--- downgrade irreversible
