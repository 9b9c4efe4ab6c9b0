--- revision a1
--- upgrade
SELECT 1;
--- revises b2
--- downgrade
