--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders SET (fillfactor = 90);
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
COMMENT ON TABLE orders IS $$all of them$$;

--- downgrade irreversible
