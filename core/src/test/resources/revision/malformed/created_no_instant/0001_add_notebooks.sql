--- revision a1
--- created  2026-11-22

--- upgrade

--- downgrade
