--- revision  good

--- upgrade
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'token') THEN
        ALTER TABLE orders ADD COLUMN token text;
    END IF;
END $$;
DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'happy');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END $$;

--- downgrade irreversible
