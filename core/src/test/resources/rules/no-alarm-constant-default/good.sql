--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;
ALTER TABLE orders ADD COLUMN seen timestamptz DEFAULT now();

--- downgrade irreversible
