--- revision a1
--- upgrade
INSERT INTO t VALUES ('it's');
--- downgrade
DELETE FROM t;
