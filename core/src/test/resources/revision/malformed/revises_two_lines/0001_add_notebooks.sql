--- revision a1
--- revises  b2
--- message  x
--- revises  c3

--- upgrade

--- downgrade
