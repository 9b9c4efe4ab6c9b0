--- revision a1
--- revises b, c
--- downgrade
--- upgrade
SELECT arr[1 : 2], arr[1:2], a::text
