--- revision  good
--- phase     expand

--- upgrade
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

--- downgrade irreversible
