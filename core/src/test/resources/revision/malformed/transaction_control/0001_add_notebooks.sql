--- revision a1

--- upgrade
BEGIN;
SELECT 1;
SAVEPOINT s;
ROLLBACK TO s;
commit and chain;

--- downgrade
PREPARE TRANSACTION 'x';
