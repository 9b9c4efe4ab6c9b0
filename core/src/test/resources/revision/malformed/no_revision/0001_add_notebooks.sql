--- message  add notebooks

--- upgrade
SELECT 1;

--- downgrade
