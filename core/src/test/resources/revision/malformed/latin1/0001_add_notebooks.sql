--- revision a1
--- message  café

--- upgrade

--- downgrade
