--- revision a1
--- upgrade
SELECT 1;
--- allow set-not-null tiny
--- downgrade
--- timeout lock 5s
