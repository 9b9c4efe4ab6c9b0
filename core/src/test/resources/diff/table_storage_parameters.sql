--- old
CREATE TABLE a (n int) WITH (fillfactor=70, autovacuum_enabled=false);
--- new
CREATE TABLE a (n int) WITH (fillfactor=80, autovacuum_vacuum_scale_factor=0.1);
--- data
INSERT INTO a VALUES (1);
--- upgrade
ALTER TABLE a SET (autovacuum_vacuum_scale_factor = 0.1, fillfactor = 80);
ALTER TABLE a RESET (autovacuum_enabled);
--- downgrade
ALTER TABLE a SET (autovacuum_enabled = false, fillfactor = 70);
ALTER TABLE a RESET (autovacuum_vacuum_scale_factor);
