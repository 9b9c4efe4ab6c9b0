--- revision a1
--- phase  expnad

--- upgrade

--- downgrade
