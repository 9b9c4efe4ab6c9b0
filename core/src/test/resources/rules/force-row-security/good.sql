--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE secured FORCE ROW LEVEL SECURITY;

--- downgrade irreversible
