--- revision  good
--- phase     contract

--- upgrade
CREATE POLICY own ON secured AS RESTRICTIVE USING (owner = CURRENT_USER);

--- downgrade irreversible
