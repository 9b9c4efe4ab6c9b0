--- revision a1
--- upgrade
COPY t FROM STDIN;
1
2

--- downgrade
DELETE FROM t;
