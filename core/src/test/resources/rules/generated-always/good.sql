--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- downgrade irreversible
