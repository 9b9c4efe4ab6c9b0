--- revision a1
---message x
--- upgrade
---timeout lock 5s
SELECT 1;
---nothing of ours
--- downgrade
