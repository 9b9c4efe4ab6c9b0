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
DROP STATISTICS changed;
DROP STATISTICS gone;
ALTER TABLE a ALTER COLUMN m TYPE bigint;
CREATE STATISTICS changed (ndistinct, mcv) ON m, n FROM a;
CREATE STATISTICS come (dependencies) ON m, n FROM a;
ALTER STATISTICS come SET STATISTICS 100;
--- downgrade
DROP STATISTICS changed;
DROP STATISTICS come;
ALTER TABLE a ALTER COLUMN m TYPE integer;
CREATE STATISTICS changed (ndistinct) ON m, n FROM a;
CREATE STATISTICS gone ON m, n FROM a;
