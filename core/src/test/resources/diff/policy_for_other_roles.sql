--- old
CREATE TABLE a (n int);
CREATE POLICY seen ON a TO pg_monitor, pg_read_all_data USING (true);
--- new
CREATE TABLE a (n int);
CREATE POLICY seen ON a TO pg_monitor, pg_read_all_stats USING (true);
--- upgrade
ALTER POLICY seen ON a TO pg_monitor, pg_read_all_stats;
--- downgrade
ALTER POLICY seen ON a TO pg_monitor, pg_read_all_data;
