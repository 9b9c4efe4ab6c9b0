--- revision a1
--- batch t by id

--- upgrade

--- downgrade
