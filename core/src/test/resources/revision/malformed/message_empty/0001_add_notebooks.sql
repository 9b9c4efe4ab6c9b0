--- revision a1
--- message

--- upgrade

--- downgrade
