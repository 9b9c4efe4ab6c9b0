--- revision a1
--- mesage  add notebooks
--- TODO later

--- upgrade
--- Timeout lock 5s
SELECT 1;

--- downgrade
