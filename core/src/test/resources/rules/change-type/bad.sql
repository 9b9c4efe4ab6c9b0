--- revision  bad
--- phase     expand

--- upgrade
ALTER TYPE pair ADD ATTRIBUTE z int;

--- downgrade irreversible
