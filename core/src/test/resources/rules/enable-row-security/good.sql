--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;

--- downgrade irreversible
