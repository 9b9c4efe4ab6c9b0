--- revision a1
--- timeout  lock 5 seconds

--- upgrade
--- timeout lock
SELECT 1;
--- timeout lock 5
SELECT 2;
--- timeout idle 5s
SELECT 3;
--- timeout statement 9999999h
SELECT 4;

--- downgrade
