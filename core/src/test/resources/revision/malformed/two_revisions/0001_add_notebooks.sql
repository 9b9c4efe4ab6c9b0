--- revision a1
--- revision b2
--- upgrade
SELECT 1;
--- downgrade
