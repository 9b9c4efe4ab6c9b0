--- revision a1
--- revises  None

--- upgrade

--- downgrade
