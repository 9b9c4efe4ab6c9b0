--- revision a1
SELECT 1;
SELECT 2;
--- upgrade
SELECT 1;
--- downgrade
