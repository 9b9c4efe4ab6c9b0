--- old
CREATE TABLE a (n int);
CREATE POLICY p ON a USING (n > 0);
COMMENT ON POLICY p ON a IS 'p';
--- new
CREATE TABLE a (n bigint);
CREATE POLICY p ON a USING (n > 0);
COMMENT ON POLICY p ON a IS 'p';
--- data
INSERT INTO a VALUES (5);
