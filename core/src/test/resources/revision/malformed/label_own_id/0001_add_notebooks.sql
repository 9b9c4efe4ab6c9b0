--- revision a1
--- labels  billing, a1

--- upgrade

--- downgrade
