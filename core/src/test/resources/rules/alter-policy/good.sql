--- revision  good
--- phase     contract

--- upgrade
ALTER POLICY everybody ON secured USING (owner = CURRENT_USER);

--- downgrade irreversible
