CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS several (dependencies, mcv) ON a, b FROM t;
CREATE STATISTICS everything ON a, b, c FROM t;
CREATE STATISTICS expressions ON (a + b) FROM t;
ALTER STATISTICS several SET STATISTICS 300;
COMMENT ON STATISTICS several IS 'Correlated';
