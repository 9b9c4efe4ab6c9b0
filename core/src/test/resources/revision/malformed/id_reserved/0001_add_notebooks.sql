--- revision head
--- upgrade
SELECT 1;
--- downgrade
