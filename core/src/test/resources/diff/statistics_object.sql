--- old
CREATE TABLE a (n int, m int);
CREATE STATISTICS gone ON n, m FROM a;
CREATE STATISTICS changed (ndistinct) ON n, m FROM a;
--- new
CREATE TABLE a (n int, m bigint);
CREATE STATISTICS come (dependencies) ON n, m FROM a;
CREATE STATISTICS changed (ndistinct, mcv) ON n, m FROM a;
ALTER STATISTICS come SET STATISTICS 100;
--- upgrade
ALTER TABLE a ALTER COLUMN m TYPE bigint;
--- downgrade
ALTER TABLE a ALTER COLUMN m TYPE integer;
