--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;

--- downgrade irreversible
