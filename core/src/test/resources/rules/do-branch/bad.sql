--- revision  bad

--- upgrade
-- no good.sql: the block has to say what it does
DO $$ BEGIN
    IF EXISTS (SELECT FROM orders) THEN
        ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
    END IF;
END $$;

--- downgrade irreversible
