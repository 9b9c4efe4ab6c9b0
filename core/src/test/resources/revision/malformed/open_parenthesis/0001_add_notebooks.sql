--- revision a1
--- upgrade
CREATE TABLE t (a int;

--- downgrade
DROP TABLE t;
