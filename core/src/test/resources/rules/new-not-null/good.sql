--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders ADD CONSTRAINT orders_note_there NOT NULL note NOT VALID;

--- downgrade irreversible
