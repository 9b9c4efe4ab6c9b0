--- revision a1
--- revises  b2, b2

--- upgrade

--- downgrade
