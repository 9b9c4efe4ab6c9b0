--- revision  bad

--- upgrade
ALTER TABLE orders
    ADD COLUMN paid boolean,
    ADD COLUMN token uuid DEFAULT gen_random_uuid(),
    ADD COLUMN color text DEFAULT 'red',
    ALTER COLUMN note SET NOT NULL;

--- downgrade irreversible
