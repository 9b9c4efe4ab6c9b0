--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (amount * 1.19) VIRTUAL;

--- downgrade irreversible
