--- revision abcdefghijklmnopqrstuvwxyz0123456789
--- upgrade
SELECT 1;
--- downgrade
