--- revision a1
--- uses  tenant, my-role

--- upgrade

--- downgrade
