--- revision a1
--- depends  x+1, base

--- upgrade

--- downgrade
