--- revision  bad

--- upgrade
ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();

--- downgrade irreversible
