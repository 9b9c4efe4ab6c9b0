--- revision  good
--- phase     expand

--- upgrade
CREATE POLICY more ON secured FOR SELECT USING (id > 0);
ALTER POLICY everybody ON secured WITH CHECK (true);

--- downgrade irreversible
