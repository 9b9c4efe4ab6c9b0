--- revision a1

--- upgrade
--- allow set-not-null
SELECT 1;
--- allow
SELECT 2;
--- allow Set_Not reason
SELECT 3;

--- downgrade
