--- upgrade
SELECT 1
--- downgrade
+ 1;
