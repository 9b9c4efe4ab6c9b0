--- revision a1 -- mine
--- upgrade
SELECT 1;
--- downgrade
