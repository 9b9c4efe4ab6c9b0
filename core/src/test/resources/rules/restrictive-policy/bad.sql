--- revision  bad
--- phase     expand

--- upgrade
CREATE POLICY own ON secured AS RESTRICTIVE USING (owner = CURRENT_USER);

--- downgrade irreversible
