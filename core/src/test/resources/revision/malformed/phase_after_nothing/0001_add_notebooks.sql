--- revision a1
--- phase  contract after

--- upgrade

--- downgrade
