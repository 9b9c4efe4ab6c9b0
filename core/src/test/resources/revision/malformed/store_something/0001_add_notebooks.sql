--- revision a1
--- store  all

--- upgrade

--- downgrade
