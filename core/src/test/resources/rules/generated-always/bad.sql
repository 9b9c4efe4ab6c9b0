--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

--- downgrade irreversible
