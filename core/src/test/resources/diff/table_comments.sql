--- old
CREATE TABLE a (n int, m int);
COMMENT ON TABLE a IS 'old';
COMMENT ON COLUMN a.n IS 'old';
--- new
CREATE TABLE a (n int, m int);
COMMENT ON TABLE a IS 'new';
COMMENT ON COLUMN a.m IS 'new';
--- upgrade
COMMENT ON TABLE a IS 'new';
COMMENT ON COLUMN a.n IS NULL;
COMMENT ON COLUMN a.m IS 'new';
--- downgrade
COMMENT ON TABLE a IS 'old';
COMMENT ON COLUMN a.n IS 'old';
COMMENT ON COLUMN a.m IS NULL;
