--- revision a1
--- revises  base, b2

--- upgrade

--- downgrade
