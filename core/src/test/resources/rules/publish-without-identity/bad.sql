--- revision  bad
--- phase     expand

--- upgrade
CREATE PUBLICATION everything FOR TABLE log;

--- downgrade irreversible
