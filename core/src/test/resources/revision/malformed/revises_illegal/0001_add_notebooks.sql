--- revision a1
--- revises  b2, c@3,

--- upgrade

--- downgrade
