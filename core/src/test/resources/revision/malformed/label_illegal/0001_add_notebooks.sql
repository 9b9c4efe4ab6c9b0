--- revision a1
--- labels  feature/x

--- upgrade

--- downgrade
