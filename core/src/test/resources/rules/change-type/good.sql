--- revision  good
--- phase     contract

--- upgrade
ALTER TYPE pair ADD ATTRIBUTE z int;

--- downgrade irreversible
