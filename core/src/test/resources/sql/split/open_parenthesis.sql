CREATE TABLE t (
  a numeric(10, 2),
  b int;
SELECT 1;
