--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE secured FORCE ROW LEVEL SECURITY;

--- downgrade irreversible
