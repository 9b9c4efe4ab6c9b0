--- revision a1
--- phase  contract after x@y

--- upgrade

--- downgrade
