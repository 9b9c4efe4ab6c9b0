--- revision a1

--- upgrade
CREATE TABLE t (
--- allow x y
  a int
);
SELECT 1
--- timeout lock 5s
+ 1;

--- downgrade
