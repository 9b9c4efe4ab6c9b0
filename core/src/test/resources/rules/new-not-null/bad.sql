--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders ADD CONSTRAINT orders_note_there NOT NULL note NOT VALID;

--- downgrade irreversible
