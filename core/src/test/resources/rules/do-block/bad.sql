--- revision  bad

--- upgrade
-- no good.sql: the block has to say what it does
DO $$ BEGIN
    EXECUTE 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()';
END $$;

--- downgrade irreversible
