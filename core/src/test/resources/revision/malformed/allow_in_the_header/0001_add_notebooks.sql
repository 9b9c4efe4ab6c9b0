--- revision a1
--- allow  set-not-null tiny
--- batch t by id

--- upgrade

--- downgrade
