--- revision a1
--- labels  heads

--- upgrade

--- downgrade
