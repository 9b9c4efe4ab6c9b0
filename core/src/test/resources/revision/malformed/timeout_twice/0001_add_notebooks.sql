--- revision a1
--- timeout lock 5s
--- timeout lock 6s

--- upgrade
--- timeout lock 1s
--- timeout statement 1s
--- timeout lock 2s
SELECT 1;

--- downgrade
